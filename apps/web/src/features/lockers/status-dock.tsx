"use client";

import type { PublicRound, RoundState } from "@seonchak/schema";
import { useLocale, useTranslations } from "next-intl";
import { Banner } from "../../ui/banner.tsx";
import type { LinkState } from "../live/link-state.ts";

type StatusDockProps = {
  round: PublicRound;
  state: RoundState;
  link: LinkState;
  isStale: boolean;
  isWaiting: boolean;
  hasSheet: boolean;
};

/**
 * What is the matter with everything: offline, server away, paused. Docked at the lower edge and over the page, because a
 * line that came and went at the top would move the lockers under a finger.
 */
export function StatusDock({ hasSheet, ...about }: StatusDockProps) {
  const said = useSaid(about);
  return (
    <div
      className={
        hasSheet
          ? "pointer-events-none fixed inset-x-0 top-17 z-30 flex justify-center px-3"
          : "pointer-events-none fixed inset-x-0 bottom-[calc(var(--covered-below,0px)+0.75rem)] z-20 flex justify-center px-3"
      }
    >
      <div aria-live="polite" className="w-full max-w-140">
        {said && (
          <div className="pointer-events-auto animate-rise overflow-hidden rounded-card border border-line bg-surface shadow-pop">
            {said}
          </div>
        )}
      </div>
    </div>
  );
}

function useSaid({ round, state, link, isStale, isWaiting }: Omit<StatusDockProps, "hasSheet">) {
  const t = useTranslations("lockers.dock");
  const notice = useLocale() === "ko" ? round.noticeKo : round.noticeEn;
  if (link === "offline") return <Banner kind="offline" />;
  if (link === "away" && isStale) return <Banner kind="server-away">{t("stale")}</Banner>;
  if (link === "away") return <Banner kind="server-away" />;
  if (isWaiting) return <Banner kind="server-away">{t("waiting")}</Banner>;
  if (state !== "paused") return null;
  return (
    <Banner kind="notice">
      <p className="font-semibold">{t("paused")}</p>
      <p>{notice === "" ? t("pausedNoNotice") : notice}</p>
    </Banner>
  );
}
