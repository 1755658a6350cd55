"use client";

import type { AdminRound } from "@seonchak/schema";
import { useMutation } from "@tanstack/react-query";
import { useLocale, useTranslations } from "next-intl";
import { useTRPC } from "../../../trpc/react.tsx";
import { useAfterAct } from "../desk/after-act.ts";
import { AskFirst } from "../desk/ask-first.tsx";
import { nameIn } from "../desk/in-language.ts";
import { withObjectParticle } from "../desk/korean-particle.ts";
import { useMomentWords } from "../desk/moment.tsx";

/** Asks before nobody can hold any more, with what that means for those who have something. */
export function CloseRoundDialog({ round, onClose }: { round: AdminRound; onClose: () => void }) {
  const t = useTranslations("adminRounds");
  const locale = useLocale();
  const moment = useMomentWords();
  const trpc = useTRPC();
  const name = nameIn(locale, round);
  const after = useAfterAct(() => t("closed", { name }), onClose);
  const close = useMutation(trpc.admin.rounds.close.mutationOptions(after));
  const { free, held, taken } = round.counts;
  return (
    <AskFirst
      act={close}
      title={t("closeTitle", { name: locale === "ko" ? withObjectParticle(name) : name })}
      description={
        <ul className="grid list-disc gap-1 pl-5">
          <li>{t("closeFree", { count: free })}</li>
          <li>{t("closeHeld", { count: held })}</li>
          <li>{t("closeTaken", { count: taken, until: moment(round.expiresAt) })}</li>
          <li>{t("closeUndo")}</li>
        </ul>
      }
      confirmLabel={t("closeConfirm")}
      onConfirm={() => close.mutate({ roundId: round.id })}
      onClose={onClose}
    />
  );
}
