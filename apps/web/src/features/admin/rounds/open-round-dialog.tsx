"use client";

import type { AdminRound, HousePart } from "@seonchak/schema";
import { useMutation, useQuery } from "@tanstack/react-query";
import { useLocale, useTranslations } from "next-intl";
import type { FormEvent } from "react";
import { useId, useState } from "react";
import { useTRPC } from "../../../trpc/react.tsx";
import { Banner } from "../../../ui/banner.tsx";
import { Button } from "../../../ui/button.tsx";
import { Dialog } from "../../../ui/dialog.tsx";
import { useAfterAct } from "../desk/after-act.ts";
import { nameIn } from "../desk/in-language.ts";
import { withObjectParticle } from "../desk/korean-particle.ts";
import { useMomentWords } from "../desk/moment.tsx";
import { useServerNow } from "../desk/server-offset.ts";
import { OpenRoundFields } from "./open-round-fields.tsx";
import { RoundRefusal, UnwellParts } from "./round-refusal.tsx";
import type { RoundForm, TimesErrors, TimesField } from "./round-times.ts";
import { checkTimes, roundForm } from "./round-times.ts";
import { timesRefusal } from "./times-refusal.ts";

const LOOK_AGAIN_MS = 5_000;

/** Opens a round, now or at a time. Says in numbers what will follow, and first whether the house is well. */
export function OpenRoundDialog({ round, onClose }: { round: AdminRound; onClose: () => void }) {
  const t = useTranslations("adminRounds");
  const locale = useLocale();
  const trpc = useTRPC();
  const serverNow = useServerNow();
  const formId = useId();
  const [form, setForm] = useState(() => roundForm(round, serverNow()));
  const [errors, setErrors] = useState<TimesErrors>({});
  const name = nameIn(locale, round);
  const after = useAfterAct(() => t("opened", { name }), onClose);
  const open = useMutation(trpc.admin.rounds.open.mutationOptions(after));
  function change(patch: Partial<RoundForm>) {
    setForm({ ...form, ...patch });
    setErrors({});
    open.reset();
  }
  function submit(event: FormEvent) {
    event.preventDefault();
    if (open.isPending || blocked !== undefined) return;
    const checked = checkTimes(form, round, serverNow());
    if (checked.ok) open.mutate(checked.input);
    else setErrors(checked.errors);
  }
  const refused = timesRefusal(open.error);
  const errorAt = (field: TimesField) => {
    const error = errors[field];
    return error ? t(`errors.${error}`) : refused?.field === field ? refused.message : undefined;
  };
  const unwell = useUnwell();
  const blocked = unwell.length > 0 ? t("unwell.reason") : round.lockerCount === 0 ? t("noLockers") : undefined;
  return (
    <Dialog
      open
      onOpenChange={onClose}
      title={t("openTitle", { name: locale === "ko" ? withObjectParticle(name) : name })}
      description={t("openBody")}
      footer={
        <Button type="submit" form={formId} tone="primary" pending={open.isPending} disabledReason={blocked}>
          {form.when === "now" ? t("openNow") : t("openLater")}
        </Button>
      }
    >
      <form id={formId} onSubmit={submit} noValidate className="grid gap-4">
        {blocked !== undefined && <Blocked reason={blocked} unwell={unwell} />}
        <OpenRoundFields form={form} onChange={change} errorAt={errorAt} />
        {blocked === undefined && <Outcome form={form} round={round} />}
        {refused === null && unwell.length === 0 && <RoundRefusal error={open.error} />}
      </form>
    </Dialog>
  );
}

/** Before anything is filled in: why it would be for nothing, and what to mend. */
function Blocked({ reason, unwell }: { reason: string; unwell: readonly HousePart[] }) {
  const t = useTranslations("adminRounds.unwell");
  if (unwell.length === 0) return <Banner kind="warning">{reason}</Banner>;
  return (
    <Banner kind="warning">
      <p className="font-semibold">{t("title")}</p>
      <UnwellParts parts={unwell} />
    </Banner>
  );
}

/** What of the house keeps a round from being opened; asked again while the dialog is open, since it may be mended meanwhile. */
function useUnwell() {
  const trpc = useTRPC();
  const { data } = useQuery(
    trpc.admin.rounds.readiness.queryOptions(undefined, { refetchInterval: LOOK_AGAIN_MS, staleTime: 0 }),
  );
  return data?.parts.filter((part) => !part.isWell).map(({ part }) => part) ?? [];
}

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
