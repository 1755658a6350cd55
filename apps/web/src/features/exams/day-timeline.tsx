"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "../../ui/button.tsx";
import { Card, CardHead } from "../../ui/card.tsx";
import { classNames } from "../../ui/class-names.ts";
import { Skeleton, SkeletonGroup } from "../../ui/skeleton.tsx";
import { openHours } from "./booking-window.ts";
import { DayStrip } from "./day-strip.tsx";
import { useExamWords } from "./exam-words.ts";
import type { CalendarProps } from "./month-calendar.tsx";
import type { TimelineRow } from "./month-view.ts";
import { timelineOf } from "./month-view.ts";
import type { Span } from "./room.ts";

/** With slots of ten minutes a day may fall into many pieces; the form must not be pushed far away. */
const ROWS_SHOWN = 8;

type DayTimelineProps = CalendarProps & { chosen: Span | null; onSpan: (span: Span) => void };

/** A day from its first hour to its last: what has room, for how many, and what has none. A press fills the form. */
export function DayTimeline({ programme, day, window, rooms, chosen, onSpan }: DayTimelineProps) {
  const t = useTranslations("exams.day");
  const words = useExamWords();
  const rows = rooms && timelineOf(programme, day, { window, rooms });
  return (
    <Card aria-labelledby="day-heading">
      <CardHead id="day-heading" title={words.dayOf(day)} aside={t("hint")} />
      {rows === undefined ? (
        <SkeletonGroup>
          <Skeleton className="h-11" />
          <Skeleton className="h-12" />
        </SkeletonGroup>
      ) : (
        <>
          <DayStrip rows={rows} hours={openHours(programme, day)} chosen={chosen} capacity={programme.capacity} />
          <Rows
            key={day}
            {...{ rows, chosen, onSpan }}
            capacity={programme.capacity}
            lengthMs={programme.minMinutes * 60_000}
          />
        </>
      )}
    </Card>
  );
}

type RowsProps = {
  rows: TimelineRow[];
  chosen: Span | null;
  onSpan: (span: Span) => void;
  capacity: number;
  lengthMs: number;
};

function Rows({ rows, chosen, onSpan, capacity, lengthMs }: RowsProps) {
  const t = useTranslations("exams.day");
  const [showsAll, showAll] = useState(false);
  const shown = showsAll ? rows : rows.slice(0, ROWS_SHOWN);
  const hidden = rows.length - shown.length;
  function press(row: TimelineRow) {
    const isInside = chosen !== null && chosen.startMs >= row.startMs && chosen.endMs <= row.endMs;
    if (isInside) onSpan(chosen);
    else onSpan({ startMs: row.startMs, endMs: row.startMs + lengthMs });
  }
  return (
    <>
      <ul className="mt-3 grid gap-1.5">
        {shown.map((row) => (
          <li key={row.startMs}>
            {row.kind === "room" ? (
              <RoomRow row={row} capacity={capacity} onPress={() => press(row)} />
            ) : (
              <NoRoomRow row={row} />
            )}
          </li>
        ))}
      </ul>
      {hidden > 0 && (
        <Button size="small" tone="plain" className="mt-1.5 w-full" onClick={() => showAll(true)}>
          {t("more", { count: hidden })}
        </Button>
      )}
    </>
  );
}

type RoomRowProps = { row: TimelineRow; capacity: number; onPress: () => void };

function RoomRow({ row, capacity, onPress }: RoomRowProps) {
  const t = useTranslations("exams.day");
  const words = useExamWords();
  const width = `${Math.min(100, (row.remaining / capacity) * 100)}%`;
  return (
    <button
      type="button"
      onClick={onPress}
      className="grid min-h-tap w-full grid-cols-[1fr_auto] items-center gap-x-3 gap-y-1 rounded-control border border-brand-line px-3.5 py-2 text-left transition-colors duration-150 hover:bg-brand-soft active:bg-brand-soft"
    >
      <span className="font-semibold">{words.timesOf(row)}</span>
      <span>{t("left", { count: row.remaining })}</span>
      <span aria-hidden="true" className="col-span-2 h-1.5 overflow-hidden rounded-full bg-line">
        <span className="block h-full rounded-full bg-brand" style={{ width }} />
      </span>
    </button>
  );
}

function NoRoomRow({ row }: { row: TimelineRow }) {
  const t = useTranslations("exams.day");
  const words = useExamWords();
  const why = row.kind === "room" ? "none" : row.kind;
  return (
    <p className="flex min-h-10 items-center justify-between gap-3 rounded-control border border-dashed border-line px-3.5 py-1.5 text-ink-2">
      <span className={classNames(why === "none" && "line-through")}>{words.timesOf(row)}</span>
      <span className="text-sm">{t(why)}</span>
    </p>
  );
}
