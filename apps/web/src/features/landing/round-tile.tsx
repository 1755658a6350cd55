"use client";

import { DoorClosed, Megaphone } from "lucide-react";
import { useTranslations } from "next-intl";
import { Link } from "../../i18n/navigation.tsx";
import { buttonClass } from "../../ui/button-class.ts";
import { Card } from "../../ui/card.tsx";
import { Countdown } from "../../ui/countdown.tsx";
import type { PillTone } from "../../ui/pill.tsx";
import { Pill } from "../../ui/pill.tsx";
import { hasNotice, NoticeText } from "../live/notice-text.tsx";
import { useServerOffsetMs } from "../live/server-clock.ts";
import { useLockerWords } from "../lockers/words.ts";
import type { CardView } from "./round-card.ts";

const tones: Record<CardView["state"], PillTone> = {
  open: "ok",
  upcoming: "brand",
  paused: "held",
  closed: "plain",
  ended: "plain",
  draft: "plain",
};

/** A round: its name, its state, and the one button that fits. */
export function RoundTile({ round, state }: CardView) {
  const t = useTranslations("landing");
  const words = useLockerWords();
  const isLive = state === "open" || state === "upcoming";
  const times = {
    opensAt: words.timeOf(round.opensAt),
    closesAt: words.timeOf(round.closesAt),
    expiresAt: words.timeOf(round.expiresAt),
  };
  return (
    <Card className="flex flex-col gap-4 p-5" aria-labelledby={`round-${round.id}`}>
      <div className="grid gap-3">
        <div className="flex items-center justify-between">
          <span className="grid size-11 place-items-center rounded-card bg-brand-soft text-brand">
            <DoorClosed aria-hidden="true" className="size-6 stroke-[1.75]" />
          </span>
          <Pill tone={tones[state]}>{t(`state.${state}`)}</Pill>
        </div>
        <div>
          <h2 id={`round-${round.id}`} className="text-[1.125rem]">
            {words.nameOf(round)}
          </h2>
          <p className="text-ink-2">{t(`when.${state}`, times)}</p>
        </div>
      </div>
      <Notice round={round} state={state} />
      <Figure round={round} state={state} />
      <Link
        href={`/lockers?round=${round.id}`}
        className={buttonClass({ tone: isLive ? "primary" : "quiet", className: "mt-auto" })}
      >
        {t(`go.${state}`)}
      </Link>
    </Card>
  );
}

/** What the council says of the round, in whatever state it is. */
function Notice({ round, state }: CardView) {
  const t = useTranslations("landing");
  if (!hasNotice(round) && state !== "paused") return null;
  const look = state === "paused" ? "bg-held-soft text-held-ink" : "bg-brand-soft text-ink";
  return (
    <p role="status" className={`flex gap-2.5 rounded-card px-4 py-3 ${look}`}>
      <Megaphone aria-hidden="true" className="mt-0.5 size-4.5 shrink-0" />
      {hasNotice(round) ? <NoticeText round={round} /> : t("pausedNoNotice")}
    </p>
  );
}

/** The one number that matters now: what is left, or how long until it opens. */
function Figure({ round, state }: CardView) {
  const t = useTranslations("landing");
  const serverOffsetMs = useServerOffsetMs();
  if (state === "open") return <LeftFigure round={round} />;
  if (state !== "upcoming") return null;
  return (
    <p className="grid rounded-card bg-sunken px-4 py-3">
      <span className="text-sm text-ink-2">{t("untilOpen")}</span>
      <Countdown
        endsAtMs={Date.parse(round.opensAt)}
        serverOffsetMs={serverOffsetMs}
        className="text-2xl font-bold tracking-tight text-brand"
      />
    </p>
  );
}

function LeftFigure({ round }: Pick<CardView, "round">) {
  const t = useTranslations("landing");
  const serverOffsetMs = useServerOffsetMs();
  const { availableCount, lockerCount } = round;
  const width = `${lockerCount > 0 ? ((availableCount ?? 0) / lockerCount) * 100 : 0}%`;
  return (
    <div className="grid gap-2 rounded-card bg-sunken px-4 py-3">
      <p className="flex items-baseline justify-between gap-3">
        <span className="text-sm text-ink-2">{t("left")}</span>
        <span>
          <b className="text-2xl font-bold tracking-tight">{availableCount ?? "–"}</b>
          <span className="text-ink-2"> / {lockerCount}</span>
        </span>
      </p>
      <div aria-hidden="true" className="h-1.5 overflow-hidden rounded-full bg-line">
        <div className="h-full rounded-full bg-brand transition-[width] duration-200" style={{ width }} />
      </div>
      <p className="text-sm text-ink-2">
        {t.rich("untilClose", {
          clock: () => <Countdown endsAtMs={Date.parse(round.closesAt)} serverOffsetMs={serverOffsetMs} />,
        })}
      </p>
    </div>
  );
}
