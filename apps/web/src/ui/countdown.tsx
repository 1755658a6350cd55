"use client";

import { useLocale, useTranslations } from "next-intl";
import { useEffect, useRef, useState } from "react";
import { formatClock, formatRemaining, formatSpoken } from "../i18n/format-time.ts";
import { classNames } from "./class-names.ts";
import type { EndsAt, TimeMark } from "./remaining.ts";
import { isUrgent, markPassed, useRemainingMs } from "./remaining.ts";

type CountdownProps = EndsAt & {
  /** `units` "6일 20시간", below an hour a clock; `clock` always "1:05:09". */
  format?: "units" | "clock" | undefined;
  onEnd?: (() => void) | undefined;
  className?: string | undefined;
};

/** What remains, as text within a line. Silent: use `CountdownRing` where the end must be heard. */
export function Countdown({ format = "units", onEnd, className, ...endsAt }: CountdownProps) {
  const locale = useLocale();
  const remainingMs = useRemainingMs(endsAt, onEnd);
  const shown = format === "clock" ? formatClock(remainingMs) : formatRemaining(remainingMs, locale);
  return (
    <span role="timer" className={className}>
      <span aria-hidden="true">{shown}</span>
      <span className="sr-only">{formatSpoken(remainingMs, locale)}</span>
    </span>
  );
}

type CountdownRingProps = EndsAt & {
  /** The whole time, ms; the ring is full at its beginning. */
  totalMs: number;
  onEnd?: (() => void) | undefined;
  className?: string | undefined;
};

/** A ring that empties, with its clock inside. Urgent in its last minute; read aloud at 5, 1 and 0 minutes. */
export function CountdownRing({ totalMs, onEnd, className, ...endsAt }: CountdownRingProps) {
  const t = useTranslations("ui");
  const locale = useLocale();
  const remainingMs = useRemainingMs(endsAt, onEnd);
  const mark = useMark(remainingMs);
  const clock = formatClock(remainingMs);
  const urgent = isUrgent(remainingMs);
  return (
    <div className={classNames("relative size-19 shrink-0", urgent ? "text-danger" : "text-brand", className)}>
      <Ring fraction={totalMs > 0 ? Math.min(1, remainingMs / totalMs) : 0} />
      <div
        role="timer"
        className={classNames(
          "absolute inset-0 grid place-items-center font-bold",
          clock.length > 5 ? "text-sm" : "text-[1.125rem]",
          !urgent && "text-ink",
        )}
      >
        <span aria-hidden="true">{clock}</span>
        <span className="sr-only">{t("remaining", { time: formatSpoken(remainingMs, locale) })}</span>
      </div>
      <p aria-live={mark === "timeOver" ? "assertive" : "polite"} className="sr-only">
        {mark !== undefined && t(mark)}
      </p>
    </div>
  );
}

function Ring({ fraction }: { fraction: number }) {
  const circle = { cx: 38, cy: 38, r: 35, strokeWidth: 6, pathLength: 100 };
  return (
    <svg aria-hidden="true" viewBox="0 0 76 76" fill="none" className="size-full">
      <circle {...circle} className="stroke-line" />
      <circle
        {...circle}
        stroke="currentColor"
        strokeDasharray="100"
        strokeDashoffset={100 * (1 - fraction)}
        transform="rotate(-90 38 38)"
        className="transition-[stroke-dashoffset] duration-1000 ease-linear"
      />
    </svg>
  );
}

/** The mark last passed while on screen. */
function useMark(remainingMs: number): TimeMark | undefined {
  const before = useRef(remainingMs);
  const [mark, setMark] = useState<TimeMark>();
  useEffect(() => {
    const passed = markPassed(before.current, remainingMs);
    before.current = remainingMs;
    if (passed !== undefined) setMark(passed);
  }, [remainingMs]);
  return mark;
}
