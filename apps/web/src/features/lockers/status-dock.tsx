"use client";

import type { RoundState } from "@seonchak/schema";
import { X } from "lucide-react";
import { useTranslations } from "next-intl";
import { Banner } from "../../ui/banner.tsx";
import { IconButton } from "../../ui/icon-button.tsx";
import type { LinkState } from "../live/link-state.ts";

type StatusDockProps = {
  state: RoundState;
  /** What the council says and has no place in the page. */
  notice: string;
  onRead: () => void;
  link: LinkState;
  isStale: boolean;
  isWaiting: boolean;
  hasSheet: boolean;
};

/**
 * What is the matter with everything: offline, server away, paused, news of the council. Docked at the lower edge and over the page, because a
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

function useSaid({ state, notice, onRead, link, isStale, isWaiting }: Omit<StatusDockProps, "hasSheet">) {
  const t = useTranslations("lockers.dock");
  if (link === "offline") return <Banner kind="offline" />;
  if (link === "away" && isStale) return <Banner kind="server-away">{t("stale")}</Banner>;
  if (link === "away") return <Banner kind="server-away" />;
  if (isWaiting) return <Banner kind="server-away">{t("waiting")}</Banner>;
  if (state === "paused") {
    return (
      <Banner kind="notice">
        <p className="font-semibold">{t("paused")}</p>
        <p className="break-keep wrap-anywhere">{notice === "" ? t("pausedNoNotice") : notice}</p>
      </Banner>
    );
  }
  if (notice === "") return null;
  const read = (
    <IconButton label={t("read")} onClick={onRead}>
      <X aria-hidden="true" className="size-5" />
    </IconButton>
  );
  return (
    <Banner kind="notice" action={read}>
      <p className="break-keep wrap-anywhere">{notice}</p>
    </Banner>
  );
}
