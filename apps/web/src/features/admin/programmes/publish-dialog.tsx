"use client";

import { useMutation } from "@tanstack/react-query";
import { useLocale, useTranslations } from "next-intl";
import { useTRPC } from "../../../trpc/react.tsx";
import { useAfterAct } from "../desk/after-act.ts";
import { AskFirst } from "../desk/ask-first.tsx";
import { nameIn } from "../desk/in-language.ts";
import { withObjectParticle } from "../desk/korean-particle.ts";
import type { ActDialogProps } from "./act-dialog.tsx";

/** Says what publishing makes and what cannot be changed after it. */
export function PublishDialog({ programme, onClose }: ActDialogProps) {
  const t = useTranslations("adminProgrammes");
  const locale = useLocale();
  const trpc = useTRPC();
  const name = nameIn(locale, programme);
  const { horizonDays: days, slotMinutes: minutes, capacity } = programme;
  const after = useAfterAct(() => t("published", { name }), onClose);
  const publish = useMutation(trpc.admin.programmes.publish.mutationOptions(after));
  return (
    <AskFirst
      act={publish}
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
      onConfirm={() => publish.mutate({ programmeId: programme.id })}
      onClose={onClose}
    />
  );
}
