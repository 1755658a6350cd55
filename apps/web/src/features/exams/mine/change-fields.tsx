"use client";

import { useTranslations } from "next-intl";
import { formatTime } from "../../../i18n/format-time.ts";
import { Select } from "../../../ui/select.tsx";
import { TextField } from "../../../ui/text-field.tsx";
import { useExamWords } from "../exam-words.ts";
import { draftAt } from "../wish.ts";
import type { Change } from "./use-change.ts";
import type { StopWords } from "./use-stop-words.ts";

const MINUTE_MS = 60_000;

type ChangeFieldsProps = { change: Change; stop: StopWords | null };

/** Name, day, times and people, each with what is wrong with it. */
export function ChangeFields({ change, stop }: ChangeFieldsProps) {
  const t = useTranslations("myBookings.change");
  const { typed, window, trouble } = change;
  const wrong = (field: StopWords["field"]) => {
    if (stop !== null && stop.field === field) return stop.text;
    return field !== "day" && trouble !== null && trouble.field === field ? trouble.text : undefined;
  };
  return (
    <>
      <TextField
        label={t("name")}
        value={typed.name}
        maxLength={60}
        autoComplete="off"
        onChange={({ target }) => change.change({ name: target.value })}
        error={wrong("name")}
      />
      <TextField
        type="date"
        label={t("day")}
        value={typed.dayText}
        min={window.firstDay}
        max={window.lastDay}
        onChange={({ target }) => change.chooseDay(target.value)}
        error={wrong("day")}
      />
      <Times change={change} wrong={wrong} />
      <TextField
        label={t("people")}
        value={typed.people}
        inputMode="numeric"
        autoComplete="off"
        onChange={({ target }) => change.change({ people: target.value })}
        error={wrong("people")}
      />
      <Room change={change} />
    </>
  );
}

type TimesProps = { change: Change; wrong: (field: "start" | "end") => string | undefined };

function Times({ change, wrong }: TimesProps) {
  const t = useTranslations("myBookings.change");
  const words = useExamWords();
  const { choice, typed } = change;
  const { startMs = 0, endMs = 0 } = choice.span ?? {};
  function choose(span: { startMs: number; endMs: number }) {
    change.change(draftAt(span, typed.day));
  }
  return (
    <div className="grid gap-4 sm:grid-cols-2 sm:gap-3">
      <Select
        label={t("start")}
        value={String(startMs)}
        options={choice.starts.map((ms) => ({ value: String(ms), label: formatTime(ms) }))}
        onChange={({ target }) =>
          choose({ startMs: Number(target.value), endMs: Number(target.value) + endMs - startMs })
        }
        error={wrong("start")}
      />
      <Select
        label={t("end")}
        value={String(endMs)}
        options={choice.ends.map((ms) => ({
          value: String(ms),
          label: t("endOption", {
            time: words.endOf(ms, typed.day),
            length: words.lengthOf((ms - startMs) / MINUTE_MS),
          }),
        }))}
        onChange={({ target }) => choose({ startMs, endMs: Number(target.value) })}
        error={wrong("end")}
      />
    </div>
  );
}

/** Whether it fits, told as it is typed; where it does not, the field says so. */
function Room({ change: { fit, isRoomUnknown } }: Pick<ChangeFieldsProps, "change">) {
  const t = useTranslations("myBookings.change");
  return (
    <p role="status" className="min-h-6 text-sm text-ink-2">
      {fit?.kind === "fits" && t("fits", { room: fit.room })}
      {fit?.kind === "unknown" && t(isRoomUnknown ? "unknown" : "looking")}
    </p>
  );
}
