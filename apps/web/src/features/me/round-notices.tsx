"use client";

import { useTranslations } from "next-intl";
import { Banner } from "../../ui/banner.tsx";
import { cardsOf, momentsOfCards } from "../landing/round-card.ts";
import { useRounds } from "../landing/use-rounds.ts";
import { hasNotice, NoticeText } from "../live/notice-text.tsx";
import { useServerMoment } from "../live/server-moment.ts";
import { useLockerWords } from "../lockers/words.ts";

/** What the council says of rounds that are not over, and which of them are paused: told here too, within a moment. */
export function RoundNotices() {
  const t = useTranslations("me.notices");
  const words = useLockerWords();
  const { rounds = [] } = useRounds({ showsCounts: false });
  const nowMs = useServerMoment(momentsOfCards(rounds));
  const noticed = cardsOf(rounds, nowMs).filter(
    ({ round, state }) => state !== "ended" && (hasNotice(round) || state === "paused"),
  );
  return (
    <div aria-live="polite" className="mb-4 grid gap-2 empty:hidden">
      {noticed.map(({ round, state }) => (
        <Banner key={round.id} kind="notice">
          <p className="font-semibold">
            {state === "paused" ? t("paused", { name: words.nameOf(round) }) : words.nameOf(round)}
          </p>
          <p>{hasNotice(round) ? <NoticeText round={round} /> : t("pausedNoNotice")}</p>
        </Banner>
      ))}
    </div>
  );
}
