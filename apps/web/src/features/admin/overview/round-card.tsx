"use client";

import type { EventId, Overview, PublicRound } from "@seonchak/schema";
import { eventId } from "@seonchak/schema";
import { useLocale, useTranslations } from "next-intl";
import { Card } from "../../../ui/card.tsx";
import { Pill } from "../../../ui/pill.tsx";
import { Select } from "../../../ui/select.tsx";
import { nameIn } from "../desk/in-language.ts";
import { LockersBar } from "../desk/lockers-bar.tsx";
import { RoundStatePill } from "../desk/round-state-pill.tsx";
import { RoundClock } from "./round-clock.tsx";

type RoundCardProps = {
  round: PublicRound;
  /** To choose from, where there are several. */
  rounds: Overview["rounds"];
  counts: Overview["counts"];
  serverOffsetMs: number;
  /** The numbers are as old as the last answer: not live now. */
  stale: boolean;
  onRound: (id: EventId) => void;
};

/** The round that is looked at, with its lockers as a bar and as numbers. */
export function RoundCard({ round, rounds, counts, serverOffsetMs, stale, onRound }: RoundCardProps) {
  const t = useTranslations("adminOverview");
  const locale = useLocale();
  return (
    <Card aria-labelledby="round-now" className="grid content-start gap-4 sm:p-5">
      <RoundPicker {...{ round, rounds, onRound }} />
      <div className="flex flex-wrap items-start justify-between gap-x-4 gap-y-2">
        <div className="min-w-0">
          <h2 id="round-now" className="text-[1.125rem]">
            {nameIn(locale, round)}
          </h2>
          <RoundClock round={round} serverOffsetMs={serverOffsetMs} />
        </div>
        <div className="flex flex-wrap gap-2">
          <RoundStatePill state={round.state} />
          {stale ? <Pill>{t("notLive")}</Pill> : <Pill dot>{t("live")}</Pill>}
        </div>
      </div>
      <LockersBar counts={counts} />
      <p className="text-sm text-ink-2">{t("lockersInAll", { count: round.lockerCount })}</p>
    </Card>
  );
}

function RoundPicker({ round, rounds, onRound }: Pick<RoundCardProps, "round" | "rounds" | "onRound">) {
  const t = useTranslations("adminOverview");
  const states = useTranslations("adminCommon.roundState");
  const locale = useLocale();
  // The last round that ended is shown where nothing is live, though it is not to be chosen.
  const others = rounds.filter(({ id }) => id !== round.id);
  if (others.length === 0) return null;
  const options = rounds.map((one) => ({ value: one.id, label: `${nameIn(locale, one)} · ${states(one.state)}` }));
  const choose = (value: string) => {
    const id = eventId.safeParse(value).data;
    if (id) onRound(id);
  };
  return (
    <Select
      label={t("whichRound")}
      value={round.id}
      onChange={(event) => choose(event.target.value)}
      options={options}
    />
  );
}
