"use client";

import { useTranslations } from "next-intl";
import type { FormEvent } from "react";
import { useEffect, useRef, useState } from "react";
import { Button } from "../../ui/button.tsx";
import { Select } from "../../ui/select.tsx";
import { TextField } from "../../ui/text-field.tsx";
import { canAct } from "../live/link-state.ts";
import type { PanelProps } from "./booking-panel.tsx";
import type { Draft } from "./draft.ts";
import { useExamWords } from "./exam-words.ts";
import type { Fit } from "./fit.ts";
import { fitOf } from "./fit.ts";
import { FitLine } from "./fit-line.tsx";
import { roomFor } from "./room.ts";
import type { BookingTrouble, useBooking } from "./use-booking.ts";
import { useFormErrors } from "./use-form-errors.ts";
import { draftAt, nameIn, peopleIn } from "./wish.ts";

type BookingFormProps = PanelProps & {
  /** Undefined while that is not known, null for whoever is not signed in. */
  student: object | null | undefined;
  booking: ReturnType<typeof useBooking>;
  trouble: BookingTrouble | null;
  signInFirst: () => void;
  onTrouble: (trouble: BookingTrouble | null) => void;
  /** What happened to an earlier try. */
  note: string | null;
  /** Places are held already, and wait to be confirmed. */
  isHolding: boolean;
  /** Before the server is asked. */
  onAsk: () => void;
};

/** Start, end, people and a name; says at once whether it fits, and asks the server only what may be a yes. */
export function BookingForm(props: BookingFormProps) {
  const { programme, choice, draft, booking, trouble, student, onTrouble } = props;
  const t = useTranslations("exams.form");
  const { fit, people, name } = useWished(props);
  const [tries, setTries] = useState(0);
  const errors = useFormErrors({ programme, fit, people, name, trouble, draft, wasTried: tries > 0 });
  const form = useFocusOnError(tries, trouble);

  function change(part: Partial<Draft>) {
    onTrouble(null);
    props.change(part);
  }
  function submit(event: FormEvent) {
    event.preventDefault();
    setTries((count) => count + 1);
    if (whyNot(props) !== null || choice.span === null || people === null || name === null) return;
    if (fit?.kind === "refused") return;
    if (student === null) return props.signInFirst();
    onTrouble(null);
    props.onAsk();
    const { startMs, endMs } = choice.span;
    const [start, end] = [new Date(startMs).toISOString(), new Date(endMs).toISOString()];
    void booking.book({ programme: programme.code, name, start, end, people });
  }

  const reason = whyNot(props);
  return (
    <form ref={form} noValidate onSubmit={submit} className="grid gap-4">
      <h2 id="booking-heading">{t("heading")}</h2>
      {props.note !== null && <p className="rounded-card bg-held-soft px-4 py-3 text-held-ink">{props.note}</p>}
      <TimeFields {...props} change={change} errors={errors} />
      <TextField
        label={t("people.label")}
        hint={t("people.hint", { max: programme.capacity })}
        inputMode="numeric"
        autoComplete="off"
        maxLength={12}
        value={draft.people}
        onChange={({ target }) => change({ people: target.value })}
        error={errors.people}
      />
      <FitLine fit={canAct(props.link) ? fit : null} day={props.day} people={people} onSpan={props.chooseSpan} />
      <TextField
        label={t("name.label")}
        hint={t("name.hint")}
        autoComplete="off"
        maxLength={80}
        value={draft.name}
        onChange={({ target }) => change({ name: target.value })}
        error={errors.name}
      />
      <p className="text-sm text-ink-2">{t(`how.${programme.approval}`)}</p>
      {errors.all !== undefined && (
        <p role="alert" className="rounded-card bg-danger-soft px-4 py-3 font-medium text-danger">
          {errors.all}
        </p>
      )}
      <Button
        type="submit"
        tone="primary"
        pending={booking.isPressing}
        disabledReason={reason ? t(`off.${reason}`) : undefined}
      >
        {t(student === null ? "signIn" : `button.${programme.approval}`)}
      </Button>
      <p aria-live="polite" className="-mt-2 text-center text-sm text-ink-2 empty:hidden">
        {reason ? t(`off.${reason}`) : booking.isWaiting && t("waiting")}
      </p>
    </form>
  );
}

type TimeFieldsProps = BookingFormProps & { errors: ReturnType<typeof useFormErrors> };

function TimeFields({ day, choice, rooms, change, errors }: TimeFieldsProps) {
  const t = useTranslations("exams.form");
  const words = useExamWords();
  const { starts, ends, span } = choice;
  if (span === null)
    return <p className="rounded-card bg-sunken px-4 py-3">{t("noStart", { day: words.dayOf(day) })}</p>;
  const slotEnd = (ms: number) => (starts[1] ?? ms + 1) - (starts[0] ?? ms) + ms;
  const startLabel = (ms: number) => {
    const isFull = rooms !== undefined && roomFor(rooms, { startMs: ms, endMs: slotEnd(ms) }) === 0;
    return isFull ? t("fullStart", { time: words.endOf(ms, day) }) : words.endOf(ms, day);
  };
  return (
    <fieldset className="grid grid-cols-2 gap-x-3 gap-y-2">
      <legend className="mb-2 font-semibold">{words.dayOf(day)}</legend>
      <Select
        label={t("start")}
        value={String(span.startMs)}
        options={starts.map((ms) => ({ value: String(ms), label: startLabel(ms) }))}
        onChange={({ target }) => {
          const startMs = Number(target.value);
          change(draftAt({ startMs, endMs: startMs + span.endMs - span.startMs }, day));
        }}
        error={errors.start}
      />
      <Select
        label={t("end")}
        value={String(span.endMs)}
        options={ends.map((ms) => ({ value: String(ms), label: words.endOf(ms, day) }))}
        onChange={({ target }) => change(draftAt({ startMs: span.startMs, endMs: Number(target.value) }, day))}
        error={errors.end}
      />
    </fieldset>
  );
}

function useWished({ programme, window, nowMs, rooms, choice, draft }: PanelProps) {
  const people = peopleIn(draft.people);
  const fit: Fit | null =
    choice.span === null ? null : fitOf(programme, { ...choice.span, people: people ?? 1 }, { rooms, window, nowMs });
  return { fit, people, name: nameIn(draft.name) };
}

/** Why nothing can be sent at all, whatever stands in the fields. */
function whyNot({ programme, link, isHolding, choice }: BookingFormProps) {
  if (!canAct(link)) return link === "offline" ? "offline" : "away";
  if (programme.isPaused) return "paused";
  if (isHolding) return "holding";
  return choice.span === null ? "noStart" : null;
}

/** After a try that was refused, here or by the server, the first field that is wrong has focus. */
function useFocusOnError(tries: number, trouble: BookingTrouble | null) {
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => {
    if (tries > 0) focusWrong(form.current);
  }, [tries]);
  // Not when it goes away, which is when somebody types.
  useEffect(() => {
    if (trouble) focusWrong(form.current);
  }, [trouble]);
  return form;
}

function focusWrong(form: HTMLFormElement | null): void {
  form?.querySelector<HTMLElement>("[aria-invalid=true]")?.focus();
}
