"use client";

import { useLocale } from "next-intl";
import { formatDateTime } from "../../../i18n/format-time.ts";
import { seoulDay } from "./seoul-time.ts";

type MomentProps = {
  /** ISO 8601. */
  at: string;
  seconds?: boolean | undefined;
  /** May break between date and time on narrow screens. */
  wraps?: boolean | undefined;
};

/** A moment in Seoul's time, with its year when that is not this one. */
export function Moment({ at, seconds = false, wraps = false }: MomentProps) {
  const words = useMomentWords();
  return (
    <time dateTime={at} className={wraps ? "md:whitespace-nowrap" : "whitespace-nowrap"}>
      {words(at, { seconds })}
    </time>
  );
}

export function useMomentWords(): (at: string, options?: { seconds?: boolean }) => string {
  const locale = useLocale();
  return (at, { seconds = false } = {}) => {
    const year = seoulDay(at).slice(0, 4) !== seoulDay(new Date().toISOString()).slice(0, 4);
    return formatDateTime(Date.parse(at), locale, { year, seconds });
  };
}
