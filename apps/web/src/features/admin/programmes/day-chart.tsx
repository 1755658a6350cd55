"use client";

import { useLocale, useTranslations } from "next-intl";
import { formatDate, formatTime } from "../../../i18n/format-time.ts";
import { ColumnChart } from "../../../ui/column-chart.tsx";
import { startOfDay } from "../../exams/days.ts";
import type { SlotsProps } from "./day-load.tsx";

/** People in each slot against how many there is room for. What waits in a manual programme takes no place, and may reach over. */
export function DayChart({ programme, day, slots }: SlotsProps) {
  const t = useTranslations("adminProgrammes.load");
  const locale = useLocale();
  const isManual = programme.approval === "manual";
  const confirmed = Math.max(...slots.map(({ confirmedCount }) => confirmedCount));
  const capacity = Math.max(...slots.map((slot) => slot.capacity));
  const rows = slots.map((slot) => {
    const waiting = slot.pendingPeople + slot.heldPeople;
    const left = Math.max(0, slot.capacity - slot.confirmedCount - waiting);
    return {
      id: slot.id,
      label: formatTime(Date.parse(slot.startsAt)),
      values: [slot.confirmedCount, waiting, slot.isClosed ? 0 : left, slot.isClosed ? left : 0],
    };
  });
  const tallest = Math.max(...rows.map(({ values }) => values.reduce((sum, value) => sum + value, 0)));
  return (
    <ColumnChart
      summary={t("chart", { day: formatDate(startOfDay(day), locale), confirmed, capacity })}
      rowsLabel={t("time")}
      series={[
        { id: "confirmed", label: t("confirmed"), fill: "fill-brand" },
        { id: "waiting", label: t(isManual ? "pending" : "held"), fill: "fill-held" },
        { id: "free", label: t("free"), fill: "fill-brand-soft" },
        { id: "closed", label: t("closed"), fill: "fill-line" },
      ]}
      rows={rows}
      max={Math.max(tallest, capacity)}
      limit={{ label: t("capacity"), values: slots.map((slot) => slot.capacity) }}
    />
  );
}
