"use client";

import type { AdminRound } from "@seonchak/schema";
import { useMutation } from "@tanstack/react-query";
import { useLocale, useTranslations } from "next-intl";
import { useTRPC } from "../../../trpc/react.tsx";
import { useAfterAct } from "../desk/after-act.ts";
import { AskFirst } from "../desk/ask-first.tsx";
import { nameIn } from "../desk/in-language.ts";
import { withObjectParticle } from "../desk/korean-particle.ts";

/** Asks before a draft is gone for good, and says that no student loses anything. */
export function RemoveRoundDialog({ round, onClose }: { round: AdminRound; onClose: () => void }) {
  const t = useTranslations("adminRounds");
  const locale = useLocale();
  const trpc = useTRPC();
  const name = nameIn(locale, round);
  const after = useAfterAct(() => t("removed", { name }), onClose);
  const remove = useMutation(trpc.admin.rounds.remove.mutationOptions(after));
  return (
    <AskFirst
      act={remove}
      title={t("removeTitle", { name: locale === "ko" ? withObjectParticle(name) : name })}
      description={
        <ul className="grid list-disc gap-1 pl-5">
          <li>{t("removeLockers", { count: round.lockerCount })}</li>
          <li>{t("removeStudents")}</li>
          <li>{t("removeForGood")}</li>
        </ul>
      }
      confirmLabel={t("removeConfirm")}
      onConfirm={() => remove.mutate({ roundId: round.id })}
      onClose={onClose}
    />
  );
}
