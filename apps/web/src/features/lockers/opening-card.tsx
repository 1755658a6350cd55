"use client";

import type { LockerList } from "@seonchak/schema";
import { useTranslations } from "next-intl";
import { useEffect, useRef, useState } from "react";
import { Countdown } from "../../ui/countdown.tsx";
import { markPassed, useRemainingMs } from "../../ui/remaining.ts";
import { useServerOffsetMs } from "../live/server-clock.ts";
import type { BoardView } from "./board-view.ts";
import { useLockerWords } from "./words.ts";

/**
 * The large countdown before opening. It stays in its place when the round opens, saying so: at that very moment
 * fingers are on the lockers below, and nothing may move under them.
 */
export function OpeningCard({ list, view }: { list: LockerList; view: BoardView }) {
  const [wasUpcoming, setWasUpcoming] = useState(false);
  if (view.state === "upcoming" && !wasUpcoming) setWasUpcoming(true);
  if (!wasUpcoming) return null;
  return <Card list={list} isOpen={view.state !== "upcoming"} />;
}

function Card({ list, isOpen }: { list: LockerList; isOpen: boolean }) {
  const t = useTranslations("lockers.opening");
  const words = useLockerWords();
  const endsAt = { endsAtMs: Date.parse(list.round.opensAt), serverOffsetMs: useServerOffsetMs() };
  const mark = useOpeningMark(endsAt);
  return (
    <section
      aria-label={t("label")}
      className="mb-4 grid min-h-44 content-center justify-items-center gap-1 rounded-sheet border border-brand-line bg-brand-soft px-4 py-6 text-center"
    >
      <p className="font-medium">{t(isOpen ? "isOpen" : "until")}</p>
      {isOpen ? (
        <p className="text-3xl font-bold tracking-tight text-brand sm:text-4xl">{t("go")}</p>
      ) : (
        <Countdown {...endsAt} className="text-3xl font-bold tracking-tight text-brand sm:text-4xl" />
      )}
      <p className="text-sm text-ink-2">
        {t(isOpen ? "choose" : "byItself", { opensAt: words.timeOf(list.round.opensAt) })}
      </p>
      <p aria-live="assertive" className="sr-only">
        {mark !== undefined && t(mark)}
      </p>
    </section>
  );
}

/** What is read aloud: 5 and 1 minutes before, and the opening itself. */
function useOpeningMark(endsAt: { endsAtMs: number; serverOffsetMs: number }) {
  const remainingMs = useRemainingMs(endsAt);
  const before = useRef(remainingMs);
  const [mark, setMark] = useState<ReturnType<typeof markPassed>>();
  useEffect(() => {
    const passed = markPassed(before.current, remainingMs);
    before.current = remainingMs;
    if (passed !== undefined) setMark(passed);
  }, [remainingMs]);
  return mark;
}
