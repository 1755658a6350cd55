"use client";

import type { AdminRound } from "@seonchak/schema";
import { useMutation } from "@tanstack/react-query";
import { useLocale, useTranslations } from "next-intl";
import type { FormEvent } from "react";
import { useId, useState } from "react";
import { useTRPC } from "../../../trpc/react.tsx";
import { Button } from "../../../ui/button.tsx";
import { Dialog } from "../../../ui/dialog.tsx";
import { useAfterAct } from "../desk/after-act.ts";
import { nameIn } from "../desk/in-language.ts";
import { useMomentWords } from "../desk/moment.tsx";
import { NoticeFields } from "../desk/notice-fields.tsx";
import { useServerNow } from "../desk/server-offset.ts";
import type { MOVES_MS, Move, PostponeForm } from "./postpone-times.ts";
import { checkPostpone, moved, postponeForm } from "./postpone-times.ts";
import { RoundRefusal } from "./round-refusal.tsx";
import type { TimesErrors } from "./round-times.ts";
import { TimesFields } from "./times-fields.tsx";
import { timesRefusal } from "./times-refusal.ts";

type DialogProps = { round: AdminRound; onClose: () => void };

/** Other times for a round that is coming, open or paused, and what students are told. Says what will follow. */
export function PostponeRoundDialog({ round, onClose }: DialogProps) {
  const t = useTranslations("adminRounds");
  const locale = useLocale();
  const serverNow = useServerNow();
  const formId = useId();
  // The round as it was when the dialog opened: its version says whether somebody else has changed it since.
  const [seen] = useState(round);
  const [form, setForm] = useState(() => postponeForm(seen));
  const [errors, setErrors] = useState<TimesErrors>({});
  const postpone = usePostpone(seen, onClose);
  function change(patch: Partial<PostponeForm>) {
    setForm({ ...form, ...patch });
    setErrors({});
    postpone.reset();
  }
  function submit(event: FormEvent) {
    event.preventDefault();
    if (postpone.isPending) return;
    const checked = checkPostpone(form, seen, serverNow());
    if (checked.ok) postpone.mutate(checked.input);
    else setErrors(checked.errors);
  }
  const refused = timesRefusal(postpone.error);
  return (
    <Dialog
      open
      onOpenChange={onClose}
      title={t("timesTitle", { name: nameIn(locale, seen) })}
      description={t("openBody")}
      footer={
        <Button type="submit" form={formId} tone="primary" pending={postpone.isPending}>
          {t("timesConfirm")}
        </Button>
      }
    >
      <form id={formId} onSubmit={submit} noValidate className="grid gap-4">
        <Moves onMove={(move) => change(moved(form, seen, { now: serverNow(), move }))} />
        <TimesFields
          times={form}
          onChange={change}
          errorAt={(name) => {
            const error = errors[name];
            return error ? t(`errors.${error}`) : refused?.field === name ? refused.message : undefined;
          }}
        />
        <NoticeFields of="adminRounds" notice={form} onChange={change} error={postpone.error} />
        <Outcome form={form} round={seen} />
        {refused === null && <RoundRefusal error={postpone.error} />}
      </form>
    </Dialog>
  );
}

function usePostpone(round: AdminRound, onClose: () => void) {
  const t = useTranslations("adminRounds");
  const locale = useLocale();
  const trpc = useTRPC();
  const after = useAfterAct(() => t("timesChanged", { name: nameIn(locale, round) }), onClose);
  return useMutation(trpc.admin.rounds.postpone.mutationOptions(after));
}

/** The usual delays, one press each. */
function Moves({ onMove }: { onMove: (move: Move) => void }) {
  const t = useTranslations("adminRounds.moves");
  return (
    <fieldset className="grid gap-1.5">
      <legend className="mb-1.5 text-sm font-medium">{t("label")}</legend>
      <div className="flex flex-wrap gap-2">
        {moves.map((move) => (
          <Button key={move} size="small" onClick={() => onMove(move)}>
            {t(move)}
          </Button>
        ))}
      </div>
    </fieldset>
  );
}

const moves = ["tenMinutes", "hour", "day"] as const satisfies readonly (keyof typeof MOVES_MS)[];

/** What the times mean for students, as soon as they make sense. */
function Outcome({ form, round }: { form: PostponeForm; round: AdminRound }) {
  const t = useTranslations("adminRounds");
  const moment = useMomentWords();
  const now = useServerNow()();
  const checked = checkPostpone(form, round, now);
  if (!checked.ok) return <OutcomeLine>{t("outcomeUnknown")}</OutcomeLine>;
  const { opensAt, closesAt, expiresAt } = checked.input;
  const isMoved = Date.parse(opensAt) > now.getTime();
  const words = { opens: moment(opensAt), closes: moment(closesAt), expires: moment(expiresAt) };
  const runs = round.state === "open" || round.state === "paused";
  if (!isMoved) return <OutcomeLine>{t("outcomeStays", words)}</OutcomeLine>;
  return (
    <OutcomeLine>
      {t("outcome", { count: round.lockerCount, ...words })}
      {runs && ` ${t("outcomeStops", { held: round.counts.held })}`}
    </OutcomeLine>
  );
}

function OutcomeLine({ children }: { children: React.ReactNode }) {
  return (
    <p aria-live="polite" className="rounded-control bg-sunken px-3.5 py-3 text-ink-2">
      {children}
    </p>
  );
}
