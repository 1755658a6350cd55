"use client";

import { useMutation } from "@tanstack/react-query";
import { useLocale, useTranslations } from "next-intl";
import { useRouter } from "../../../i18n/navigation.tsx";
import { useTRPC } from "../../../trpc/react.tsx";
import { useAfterAct } from "../desk/after-act.ts";
import { AskFirst } from "../desk/ask-first.tsx";
import { nameIn } from "../desk/in-language.ts";
import { withObjectParticle } from "../desk/korean-particle.ts";
import type { ActDialogProps } from "./act-dialog.tsx";

/** Asks before a draft is gone for good. */
export function RemoveDialog({ programme, onClose }: ActDialogProps) {
  const t = useTranslations("adminProgrammes");
  const locale = useLocale();
  const trpc = useTRPC();
  const router = useRouter();
  const name = nameIn(locale, programme);
  const after = useAfterAct(
    () => t("removed", { name }),
    () => {
      onClose();
      router.replace("/admin/programmes");
    },
  );
  const remove = useMutation(trpc.admin.programmes.remove.mutationOptions(after));
  return (
    <AskFirst
      act={remove}
      title={t("removeTitle", { name: locale === "ko" ? withObjectParticle(name) : name })}
      description={t("removeBody")}
      confirmLabel={t("removeConfirm")}
      onConfirm={() => remove.mutate({ programmeId: programme.id })}
      onClose={onClose}
    />
  );
}
