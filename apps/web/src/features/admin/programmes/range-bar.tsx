"use client";

import type { AdminSlot } from "@seonchak/schema";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { formatTime } from "../../../i18n/format-time.ts";
import { Button } from "../../../ui/button.tsx";
import type { SelectOption } from "../../../ui/select.tsx";
import { Select } from "../../../ui/select.tsx";
import { timesInWords } from "../../exams/time-words.ts";
import { useActReason } from "../desk/act-reason.ts";
import type { SlotsProps } from "./day-load.tsx";
import type { SlotRange } from "./slot-range.ts";
import { withFirst, withLast } from "./slot-range.ts";
import { endOf, spanWords } from "./slot-words.ts";
import type { SlotsAct } from "./slots-dialog.tsx";
import { SlotsDialog } from "./slots-dialog.tsx";

type RangeBarProps = SlotsProps & { range: SlotRange | null; onRange: (range: SlotRange) => void };

/** Which slots are meant, and what can be done with them. */
export function RangeBar({ programme, day, slots, range, onRange }: RangeBarProps) {
  const t = useTranslations("adminProgrammes.load");
  const [act, setAct] = useState<SlotsAct | null>(null);
  const { slotMinutes } = programme;
  const chosen = range ? slots.slice(range.first, range.last + 1) : [];
  const [first, last] = [chosen[0], chosen.at(-1)];
  const words = first && last ? spanWords(first, last, slotMinutes) : "";
  return (
    <section aria-labelledby="change-slots" className="grid gap-3 rounded-control bg-sunken p-3.5">
      <div>
        <h3 id="change-slots" className="font-semibold">
          {t("rangeTitle")}
        </h3>
        <p className="text-sm text-ink-2">{t("rangeHint")}</p>
      </div>
      <RangeFields {...{ slots, slotMinutes, range, onRange }} />
      <p aria-live="polite" className="empty:hidden">
        {range && t("chosen", { range: words, count: chosen.length })}
      </p>
      <Acts chosen={chosen} onAct={setAct} />
      {act && first && last && (
        <SlotsDialog
          {...{ act, programme, day, words }}
          start={first.startsAt}
          end={endOf(last, slotMinutes)}
          onClose={() => setAct(null)}
        />
      )}
    </section>
  );
}

type RangeFieldsProps = Pick<RangeBarProps, "slots" | "range" | "onRange"> & { slotMinutes: number };

function RangeFields({ slots, slotMinutes, range, onRange }: RangeFieldsProps) {
  const t = useTranslations("adminProgrammes.load");
  const options = (words: (slot: AdminSlot) => string): SelectOption[] => [
    ...(range ? [] : [{ value: "", label: t("choose") }]),
    ...slots.map((slot, at) => ({ value: String(at), label: words(slot) })),
  ];
  return (
    <div className="grid grid-cols-2 items-end gap-3 sm:grid-cols-[10rem_10rem_auto] sm:justify-start">
      <Select
        label={t("from")}
        value={range ? String(range.first) : ""}
        onChange={({ target }) => onRange(withFirst(range, Number(target.value)))}
        options={options((slot) => formatTime(Date.parse(slot.startsAt)))}
      />
      <Select
        label={t("to")}
        value={range ? String(range.last) : ""}
        onChange={({ target }) => onRange(withLast(range, Number(target.value)))}
        options={options((slot) => endWords(slot, slotMinutes))}
      />
      <Button className="max-sm:col-span-2" onClick={() => onRange({ first: 0, last: slots.length - 1 })}>
        {t("allDay")}
      </Button>
    </div>
  );
}

/** Midnight at the end is 24:00. */
function endWords(slot: AdminSlot, slotMinutes: number): string {
  return timesInWords({ start: slot.startsAt, end: endOf(slot, slotMinutes) }).split("–")[1] ?? "";
}

function Acts({ chosen, onAct }: { chosen: readonly AdminSlot[]; onAct: (act: SlotsAct) => void }) {
  const t = useTranslations("adminProgrammes.load");
  const reason = useActReason() ?? (chosen.length === 0 ? t("chooseFirst") : undefined);
  const hasClosed = chosen.some(({ isClosed }) => isClosed);
  const hasOpen = chosen.length === 0 || chosen.some(({ isClosed }) => !isClosed);
  const acts: SlotsAct[] = [
    "resize",
    ...(hasClosed ? ["reopen" as const] : []),
    ...(hasOpen ? ["close" as const] : []),
  ];
  return (
    <div className="flex flex-wrap gap-2">
      {acts.map((act) => (
        <Button
          key={act}
          tone={act === "close" ? "danger" : "quiet"}
          disabledReason={reason}
          onClick={() => onAct(act)}
        >
          {t(act)}
        </Button>
      ))}
    </div>
  );
}
