"use client";

import type { AdminRound } from "@seonchak/schema";
import { useMutation } from "@tanstack/react-query";
import { useLocale, useTranslations } from "next-intl";
import type { FormEvent } from "react";
import { useId, useState } from "react";
import { useTRPC } from "../../../trpc/react.tsx";
import { refusalOf } from "../../../trpc/refusal-of.ts";
import { Button } from "../../../ui/button.tsx";
import { Dialog } from "../../../ui/dialog.tsx";
import { notify } from "../../../ui/notify.ts";
import { nameIn } from "../desk/in-language.ts";
import { withObjectParticle } from "../desk/korean-particle.ts";
import { useMomentWords } from "../desk/moment.tsx";
import { useRefreshDesk } from "../desk/refresh.ts";
import { RefusalNote } from "../desk/refusal-note.tsx";
import { useServerNow } from "../desk/server-offset.ts";
import { OpenRoundFields } from "./open-round-fields.tsx";
import type { RoundForm, TimesErrors, TimesField } from "./round-times.ts";
import { checkTimes, roundForm } from "./round-times.ts";

/** Opens a round, now or at a time, or changes the times of one that runs. Says in numbers what will follow. */
export function OpenRoundDialog({ round, onClose }: { round: AdminRound; onClose: () => void }) {
  const t = useTranslations("adminRounds");
  const locale = useLocale();
  const trpc = useTRPC();
  const refresh = useRefreshDesk();
  const serverNow = useServerNow();
  const formId = useId();
  const [form, setForm] = useState(() => roundForm(round, serverNow()));
  const [errors, setErrors] = useState<TimesErrors>({});
  const runs = round.state === "open" || round.state === "upcoming";
  const name = nameIn(locale, round);
  const open = useMutation(
    trpc.admin.rounds.open.mutationOptions({
      onSuccess: () => {
        notify({ tone: "ok", text: t(runs ? "timesChanged" : "opened", { name }) });
        onClose();
      },
      onSettled: refresh,
    }),
  );
  function change(patch: Partial<RoundForm>) {
    setForm({ ...form, ...patch });
    setErrors({});
    open.reset();
  }
  function submit(event: FormEvent) {
    event.preventDefault();
    if (open.isPending) return;
    const checked = checkTimes(form, round, serverNow());
    if (checked.ok) open.mutate(checked.input);
    else setErrors(checked.errors);
  }
  const refused = timesRefusal(open.error);
  const errorAt = (field: TimesField) => {
    const error = errors[field];
    return error ? t(`errors.${error}`) : refused?.field === field ? refused.message : undefined;
  };
  const title = runs ? "timesTitle" : "openTitle";
  return (
    <Dialog
      open
      onOpenChange={onClose}
      title={t(title, { name: locale === "ko" ? withObjectParticle(name) : name })}
      description={t("openBody")}
      footer={
        <Button type="submit" form={formId} tone="primary" pending={open.isPending}>
          {runs ? t("timesConfirm") : form.when === "now" ? t("openNow") : t("openLater")}
        </Button>
      }
    >
      <form id={formId} onSubmit={submit} noValidate className="grid gap-4">
        <OpenRoundFields form={form} onChange={change} errorAt={errorAt} state={round.state} />
        <Outcome form={form} round={round} />
        {refused === null && <RefusalNote error={open.error} />}
      </form>
    </Dialog>
  );
}

/** Where the refusal of times is shown: at the field it names, else at the closing time, which decides most. */
function timesRefusal(error: unknown): { field: TimesField; message: string } | null {
  const refusal = error ? refusalOf(error) : null;
  if (refusal === null) return null;
  const field = fieldNames[refusal.field ?? ""];
  if (field) return { field, message: refusal.message };
  return refusal.reason === "ROUND_TIMES_INVALID" ? { field: "closesAt", message: refusal.message } : null;
}

const fieldNames: Record<string, TimesField> = {
  opensAt: "opensAt",
  closesAt: "closesAt",
  expiresAt: "expiresAt",
  holdMs: "holdMinutes",
};

/** What the times mean, in a sentence, as soon as they make sense. */
function Outcome({ form, round }: { form: RoundForm; round: AdminRound }) {
  const t = useTranslations("adminRounds");
  const moment = useMomentWords();
  const serverNow = useServerNow();
  const checked = checkTimes(form, round, serverNow());
  return (
    <p aria-live="polite" className="rounded-control bg-sunken px-3.5 py-3 text-ink-2">
      {checked.ok
        ? t("outcome", {
            count: round.lockerCount,
            opens: checked.input.opensAt ? moment(checked.input.opensAt) : t("now"),
            closes: moment(checked.input.closesAt),
            expires: moment(checked.input.expiresAt),
          })
        : t("outcomeUnknown")}
    </p>
  );
}
