"use client";

import { formatTime } from "../../i18n/format-time.ts";
import { classNames } from "../../ui/class-names.ts";
import styles from "./calendar.module.css";
import type { TimelineRow } from "./month-view.ts";
import { shadeOf } from "./month-view.ts";
import type { Span } from "./room.ts";

type DayStripProps = { rows: readonly TimelineRow[]; hours: Span; chosen: Span | null; capacity: number };

const QUARTERS = [0, 0.25, 0.5, 0.75, 1] as const;

/** The day as one bar, with what is chosen framed on it. A picture of the list below it, which is what is read aloud. */
export function DayStrip({ rows, hours, chosen, capacity }: DayStripProps) {
  const lengthMs = hours.endMs - hours.startMs;
  const placed = ({ startMs, endMs }: Span) => ({
    left: `${((startMs - hours.startMs) / lengthMs) * 100}%`,
    width: `${((Math.min(endMs, hours.endMs) - startMs) / lengthMs) * 100}%`,
  });
  return (
    <div aria-hidden="true">
      <div className="relative h-9 overflow-hidden rounded-chip">
        {rows.map((row) => (
          <span
            key={row.startMs}
            data-shade={row.kind === "room" ? shadeOf(row.remaining / capacity) : undefined}
            className={classNames(
              "absolute inset-y-0",
              row.kind === "room" && styles.day,
              row.kind === "none" ? styles.none : row.kind !== "room" && styles.outside,
            )}
            style={placed(row)}
          />
        ))}
        {chosen && chosen.startMs >= hours.startMs && chosen.startMs < hours.endMs && (
          <span
            className="absolute inset-y-0 min-w-1.5 rounded-[6px] border-2 border-brand bg-brand/25 transition-[left,width] duration-150"
            style={placed(chosen)}
          />
        )}
      </div>
      <div className="mt-0.5 flex justify-between text-xs text-ink-2">
        {QUARTERS.map((quarter) => (
          <span key={quarter}>{timeAt(hours, quarter)}</span>
        ))}
      </div>
    </div>
  );
}

function timeAt(hours: Span, part: number): string {
  const time = formatTime(hours.startMs + (hours.endMs - hours.startMs) * part);
  return part === 1 && time === "00:00" ? "24:00" : time;
}
