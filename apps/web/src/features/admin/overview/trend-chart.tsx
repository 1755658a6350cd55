"use client";

import { useTranslations } from "next-intl";
import { formatTime } from "../../../i18n/format-time.ts";
import type { Sample } from "./trend.ts";
import { takenInLastMinute, trendPaths } from "./trend.ts";

const WIDTH = 600;
const HEIGHT = 96;
/** Fewer looks make no picture yet. */
const SAMPLES_MIN = 3;

/** How the round filled while this page was open, drawn by us; its sentence says the same to screen readers. */
export function TrendChart({ samples, lockerCount }: { samples: readonly Sample[]; lockerCount: number }) {
  const t = useTranslations("adminOverview");
  const first = samples[0];
  const last = samples.at(-1);
  if (!first || !last || samples.length < SAMPLES_MIN) return null;
  const paths = trendPaths(samples, { width: WIDTH, height: HEIGHT, max: lockerCount });
  return (
    <figure className="grid gap-1.5">
      <figcaption className="flex flex-wrap justify-between gap-x-4 text-sm text-ink-2">
        <span>{t("trend")}</span>
        <span>{t("lastMinute", { count: takenInLastMinute(samples) })}</span>
      </figcaption>
      <svg
        role="img"
        aria-label={t("trendWords", { from: first.taken, to: last.taken, held: last.held, all: lockerCount })}
        viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
        preserveAspectRatio="none"
        className="h-24 w-full rounded-chip bg-sunken"
      >
        <path
          d={paths.held}
          className="fill-held-soft stroke-held"
          strokeDasharray="4 3"
          vectorEffect="non-scaling-stroke"
        />
        <path d={paths.taken} className="fill-ink-2" />
      </svg>
      <p aria-hidden="true" className="flex justify-between text-xs text-ink-2">
        <span>{formatTime(first.atMs, { seconds: true })}</span>
        <span>{formatTime(last.atMs, { seconds: true })}</span>
      </p>
    </figure>
  );
}
