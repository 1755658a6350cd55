"use client";

import { useMutation } from "@tanstack/react-query";
import { useLocale, useTranslations } from "next-intl";
import { useRouter } from "../../../i18n/navigation.tsx";
import { useTRPC } from "../../../trpc/react.tsx";
import { AlertDialog } from "../../../ui/alert-dialog.tsx";
import { notify } from "../../../ui/notify.ts";
import { nameIn } from "../desk/in-language.ts";
import { withObjectParticle } from "../desk/korean-particle.ts";
import { useRefreshDesk } from "../desk/refresh.ts";
import { RefusalNote } from "../desk/refusal-note.tsx";
import type { ActDialogProps } from "./act-dialog.tsx";

/** Asks before a draft is gone for good. */
export function RemoveDialog({ programme, onClose }: ActDialogProps) {
  const t = useTranslations("adminProgrammes");
  const locale = useLocale();
  const trpc = useTRPC();
  const router = useRouter();
  const refresh = useRefreshDesk();
  const name = nameIn(locale, programme);
  const remove = useMutation(
    trpc.admin.programmes.remove.mutationOptions({
      onSuccess: () => {
        notify({ tone: "ok", text: t("removed", { name }) });
        onClose();
        router.replace("/admin/programmes");
      },
      onSettled: refresh,
    }),
  );
  return (
    <AlertDialog
      open
      onOpenChange={onClose}
      title={t("removeTitle", { name: locale === "ko" ? withObjectParticle(name) : name })}
      description={t("removeBody")}
      confirmLabel={t("removeConfirm")}
      tone="danger-solid"
      pending={remove.isPending}
      onConfirm={() => remove.mutate({ programmeId: programme.id })}
    >
      <RefusalNote error={remove.error} />
    </AlertDialog>
  );
}
