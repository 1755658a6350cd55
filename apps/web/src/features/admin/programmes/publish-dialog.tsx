"use client";

import { useMutation } from "@tanstack/react-query";
import { useLocale, useTranslations } from "next-intl";
import { useTRPC } from "../../../trpc/react.tsx";
import { AlertDialog } from "../../../ui/alert-dialog.tsx";
import { notify } from "../../../ui/notify.ts";
import { nameIn } from "../desk/in-language.ts";
import { withObjectParticle } from "../desk/korean-particle.ts";
import { useRefreshDesk } from "../desk/refresh.ts";
import { RefusalNote } from "../desk/refusal-note.tsx";
import type { ActDialogProps } from "./act-dialog.tsx";

/** Says what publishing makes and what cannot be changed after it. */
export function PublishDialog({ programme, onClose }: ActDialogProps) {
  const t = useTranslations("adminProgrammes");
  const locale = useLocale();
  const trpc = useTRPC();
  const refresh = useRefreshDesk();
  const name = nameIn(locale, programme);
  const { horizonDays: days, slotMinutes: minutes, capacity } = programme;
  const publish = useMutation(
    trpc.admin.programmes.publish.mutationOptions({
      onSuccess: () => {
        notify({ tone: "ok", text: t("published", { name }) });
        onClose();
      },
      onSettled: refresh,
    }),
  );
  return (
    <AlertDialog
      open
      onOpenChange={onClose}
      title={t("publishTitle", { name: locale === "ko" ? withObjectParticle(name) : name })}
      description={
        <ul className="grid list-disc gap-1 pl-5">
          <li>{t("publishSlots", { days, minutes, capacity })}</li>
          <li>{t("publishStudents")}</li>
          <li>{t("publishFixed")}</li>
        </ul>
      }
      confirmLabel={t("publishConfirm")}
      tone="primary"
      pending={publish.isPending}
      onConfirm={() => publish.mutate({ programmeId: programme.id })}
    >
      <RefusalNote error={publish.error} />
    </AlertDialog>
  );
}
