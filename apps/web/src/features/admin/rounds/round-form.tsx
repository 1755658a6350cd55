"use client";

import type { AdminRound, RoundChoices } from "@seonchak/schema";
import { ROUND_NAME_MAX } from "@seonchak/schema";
import { useTranslations } from "next-intl";
import type { FormEvent } from "react";
import { useState } from "react";
import { Link } from "../../../i18n/navigation.tsx";
import { Banner } from "../../../ui/banner.tsx";
import { TextField } from "../../../ui/text-field.tsx";
import { fieldError } from "../desk/refusal-note.tsx";
import { useServerNow } from "../desk/server-offset.ts";
import { CohortPicker } from "./cohort-picker.tsx";
import { CopyFrom } from "./copy-from.tsx";
import { LockerPicker } from "./locker-picker.tsx";
import type { DraftErrors, RoundDraft } from "./round-draft.ts";
import { checkDraft, draftOf, EMPTY_DRAFT, mayLoseLockers, numbersIn } from "./round-draft.ts";
import { RoundRefusal } from "./round-refusal.tsx";
import type { SaveRound } from "./use-save-round.ts";

type RoundFormProps = {
  formId: string;
  round: AdminRound | null;
  earlier: readonly AdminRound[];
  choices: RoundChoices;
  save: SaveRound;
};

/** What a round is made of. Times are no part of it: they are asked for when it is opened. */
export function RoundForm({ formId, round, earlier, choices, save }: RoundFormProps) {
  const t = useTranslations("adminRounds");
  // The round and its lockers as they were when the form was filled: what is saved is a change of exactly that.
  const [seen] = useState({ round, choices });
  const [draft, setDraft] = useState(() => (round ? draftOf(round, choices) : EMPTY_DRAFT));
  const [errors, setErrors] = useState<DraftErrors>({});
  function change(patch: Partial<RoundDraft>) {
    setDraft((before) => ({ ...before, ...patch }));
    setErrors({});
    save.reset();
  }
  function submit(event: FormEvent) {
    event.preventDefault();
    if (save.isPending) return;
    const checked = checkDraft(draft);
    if (checked.ok) save.mutate({ round: seen.round, input: checked.input });
    else setErrors(checked.errors);
  }
  const fixed = useFixedLockers(seen);
  return (
    <form id={formId} onSubmit={submit} noValidate className="grid gap-4">
      {!round && earlier.length > 0 && <CopyFrom earlier={earlier} onCopied={change} />}
      <DraftFields draft={draft} errors={errors} error={save.error} onChange={change} />
      {choices.locations.length === 0 ? (
        <Banner kind="info" action={<Link href="/admin/locations">{t("lockers.toLocations")}</Link>}>
          {t("lockers.nothing")}
        </Banner>
      ) : (
        <LockerPicker
          choices={choices}
          chosen={draft.lockerNumbers}
          fixed={fixed}
          disabled={seen.round?.state === "ended"}
          onChange={(lockerNumbers) => change({ lockerNumbers })}
        />
      )}
      <CohortPicker chosen={draft.cohorts} onChange={(cohorts) => change({ cohorts })} />
      <RoundRefusal error={save.error} />
    </form>
  );
}

/** Of a round that has started, or is about to, no locker can be taken out. */
function useFixedLockers({ round, choices }: Pick<RoundFormProps, "round" | "choices">): ReadonlySet<number> {
  const serverNow = useServerNow();
  if (!round || mayLoseLockers(round, serverNow())) return new Set();
  return new Set(numbersIn(choices, ({ isChosen }) => isChosen));
}

type DraftFieldsProps = {
  draft: RoundDraft;
  errors: DraftErrors;
  error: unknown;
  onChange: (patch: Partial<RoundDraft>) => void;
};

function DraftFields({ draft, errors, error, onChange }: DraftFieldsProps) {
  const t = useTranslations("adminRounds");
  const wrong = (field: keyof DraftErrors) => {
    const found = errors[field];
    return found ? t(`errors.${found}`) : fieldError(error, field);
  };
  return (
    <>
      {(["nameKo", "nameEn"] as const).map((name) => (
        <TextField
          key={name}
          label={t(name)}
          error={wrong(name)}
          name={name}
          lang={name === "nameKo" ? "ko" : "en"}
          autoComplete="off"
          maxLength={ROUND_NAME_MAX}
          value={draft[name]}
          onChange={(event) => onChange({ [name]: event.target.value })}
        />
      ))}
      <TextField
        label={t("holdMinutes")}
        hint={t("holdHint")}
        error={wrong("holdMinutes")}
        name="holdMinutes"
        inputMode="decimal"
        autoComplete="off"
        value={draft.holdMinutes}
        onChange={(event) => onChange({ holdMinutes: event.target.value })}
      />
    </>
  );
}
