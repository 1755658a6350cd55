"use client";

import type { AdminRound } from "@seonchak/schema";
import { Megaphone } from "lucide-react";
import { useLocale, useTranslations } from "next-intl";
import { useId } from "react";
import { Button } from "../../../ui/button.tsx";
import type { ButtonTone } from "../../../ui/button-class.ts";
import { Card } from "../../../ui/card.tsx";
import { hasNotice, NoticeText } from "../../live/notice-text.tsx";
import { useActReason } from "../desk/act-reason.ts";
import { useFocusKept } from "../desk/focus-kept.ts";
import { nameIn } from "../desk/in-language.ts";
import { LockersBar } from "../desk/lockers-bar.tsx";
import { RefusalNote } from "../desk/refusal-note.tsx";
import { RoundStatePill } from "../desk/round-state-pill.tsx";
import type { RoundAct } from "./round-acts.ts";
import { roundActs } from "./round-acts.ts";
import { RoundFacts } from "./round-facts.tsx";

const tones: Record<RoundAct, ButtonTone> = {
  open: "primary",
  resume: "primary",
  pause: "quiet",
  postpone: "quiet",
  close: "danger",
  notice: "plain",
  edit: "plain",
  remove: "danger",
};

type RoundCardProps = {
  round: AdminRound;
  onAct: (act: RoundAct, round: AdminRound) => void;
  resuming: boolean;
  resumeError: unknown;
};

/** One round: name, state, times, how its lockers stand, and what can be done. */
export function RoundCard({ round, onAct, resuming, resumeError }: RoundCardProps) {
  const t = useTranslations("adminRounds");
  const locale = useLocale();
  const titleId = useId();
  const title = useFocusKept(round.state);
  const reason = useActReason();
  return (
    <Card aria-labelledby={titleId} className="grid gap-4 sm:p-5">
      <div className="flex flex-wrap items-center gap-x-3 gap-y-2">
        <h2 ref={title} id={titleId} tabIndex={-1} className="min-w-0 text-[1.125rem] outline-none">
          {nameIn(locale, round)}
        </h2>
        <RoundStatePill state={round.state} />
      </div>
      {hasNotice(round) && (
        <p className="flex gap-2.5 rounded-control bg-brand-soft px-3.5 py-2.5">
          <Megaphone aria-hidden="true" className="mt-0.5 size-4.5 shrink-0" />
          <NoticeText round={round} />
        </p>
      )}
      <RoundFacts round={round} />
      {round.state === "ended" ? (
        <p className="text-ink-2">{t("used", { used: round.usedCount, all: round.lockerCount })}</p>
      ) : (
        <LockersBar counts={round.counts} dense />
      )}
      <RefusalNote error={resumeError} />
      <div className="flex flex-wrap gap-2">
        {roundActs(round.state).map((act) => (
          <Button
            key={act}
            tone={round.state === "ended" ? "quiet" : tones[act]}
            disabledReason={reason}
            pending={act === "resume" && resuming}
            onClick={() => onAct(act, round)}
          >
            {t(`acts.${act}`)}
          </Button>
        ))}
      </div>
    </Card>
  );
}
