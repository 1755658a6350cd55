"use client";

import type { AdminRound } from "@seonchak/schema";
import { useMutation } from "@tanstack/react-query";
import { useLocale, useTranslations } from "next-intl";
import { useState } from "react";
import { useTRPC } from "../../../trpc/react.tsx";
import { useAfterAct } from "../desk/after-act.ts";
import { AskNotice } from "../desk/ask-notice.tsx";
import { nameIn } from "../desk/in-language.ts";
import { withObjectParticle } from "../desk/korean-particle.ts";

/** Stops new holds at once, with a notice that every open page shows. */
export function PauseRoundDialog({ round, onClose }: { round: AdminRound; onClose: () => void }) {
  const t = useTranslations("adminRounds");
  const locale = useLocale();
  const trpc = useTRPC();
  const [notice, setNotice] = useState({ noticeKo: "", noticeEn: "" });
  const name = nameIn(locale, round);
  const after = useAfterAct(() => t("paused", { name }), onClose);
  const pause = useMutation(trpc.admin.rounds.pause.mutationOptions(after));
  return (
    <AskNotice
      of="adminRounds"
      title={t("pauseTitle", { name: locale === "ko" ? withObjectParticle(name) : name })}
      description={t("pauseBody", { held: round.counts.held })}
      confirmLabel={t("pauseConfirm")}
      act={pause}
      notice={notice}
      onChange={setNotice}
      onConfirm={() => pause.mutate({ roundId: round.id, ...notice })}
      onClose={onClose}
    />
  );
}
