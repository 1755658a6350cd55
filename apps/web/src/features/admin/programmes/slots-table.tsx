"use client";

import type { AdminSlot } from "@seonchak/schema";
import { useLocale, useTranslations } from "next-intl";
import { formatDate } from "../../../i18n/format-time.ts";
import { classNames } from "../../../ui/class-names.ts";
import type { Column } from "../../../ui/data-table.tsx";
import { DataTable } from "../../../ui/data-table.tsx";
import { Pill } from "../../../ui/pill.tsx";
import { startOfDay } from "../../exams/days.ts";
import type { SlotsProps } from "./day-load.tsx";
import type { SlotRange } from "./slot-range.ts";
import { spanWords } from "./slot-words.ts";

type SlotsTableProps = SlotsProps & { range: SlotRange | null; onPress: (at: number) => void };

/** The same numbers as the picture, slot by slot; a slot's time is the button that chooses it. */
export function SlotsTable({ programme, day, slots, range, onPress }: SlotsTableProps) {
  const t = useTranslations("adminProgrammes.load");
  const locale = useLocale();
  const { slotMinutes, approval } = programme;
  const number = (id: string, header: string, of: (slot: AdminSlot) => number): Column<AdminSlot> => ({
    id,
    header,
    align: "end",
    cell: (slot) => of(slot).toLocaleString("en"),
  });
  const columns: Column<AdminSlot>[] = [
    {
      id: "time",
      header: t("time"),
      cell: (slot) => {
        const at = slots.indexOf(slot);
        const isChosen = range !== null && at >= range.first && at <= range.last;
        return (
          <button
            type="button"
            aria-pressed={isChosen}
            onClick={() => onPress(at)}
            className={classNames(
              "min-h-9 rounded-chip border px-2 whitespace-nowrap",
              isChosen ? "border-brand bg-brand-soft font-medium" : "border-transparent hover:border-line",
            )}
          >
            {spanWords(slot, slot, slotMinutes)}
          </button>
        );
      },
    },
    number("confirmed", t("confirmed"), ({ confirmedCount }) => confirmedCount),
    approval === "manual"
      ? number("pending", t("pending"), ({ pendingPeople }) => pendingPeople)
      : number("held", t("held"), ({ heldPeople }) => heldPeople),
    { ...number("capacity", t("capacity"), ({ capacity }) => capacity), wideOnly: true },
    { id: "state", header: t("state"), cell: (slot) => <SlotState slot={slot} /> },
  ];
  return (
    <DataTable
      caption={t("table", { day: formatDate(startOfDay(day), locale) })}
      columns={columns}
      rows={slots}
      rowId={({ id }) => id}
    />
  );
}

function SlotState({ slot }: { slot: AdminSlot }) {
  const t = useTranslations("adminProgrammes.load");
  if (slot.isClosed) return <Pill>{t("isClosed")}</Pill>;
  const isFull = slot.confirmedCount + slot.heldPeople >= slot.capacity;
  return isFull ? <Pill tone="brand">{t("isFull")}</Pill> : <span className="text-ink-2">{t("isOpen")}</span>;
}
