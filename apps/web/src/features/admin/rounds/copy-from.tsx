"use client";

import type { AdminRound } from "@seonchak/schema";
import { useQueryClient } from "@tanstack/react-query";
import { useLocale, useTranslations } from "next-intl";
import { useState } from "react";
import { useTRPC } from "../../../trpc/react.tsx";
import { Select } from "../../../ui/select.tsx";
import { nameIn } from "../desk/in-language.ts";
import { useRefusalWords } from "../desk/refusal-note.tsx";
import type { RoundDraft } from "./round-draft.ts";
import { copiedFrom } from "./round-draft.ts";

type CopyFromProps = { earlier: readonly AdminRound[]; onCopied: (draft: Partial<RoundDraft>) => void };

/** Fills a new round with the lockers, cohorts and hold time of an earlier one. */
export function CopyFrom({ earlier, onCopied }: CopyFromProps) {
  const t = useTranslations("adminRounds.copy");
  const locale = useLocale();
  const trpc = useTRPC();
  const client = useQueryClient();
  const refusalWords = useRefusalWords();
  const [chosenId, setChosenId] = useState("");
  const [error, setError] = useState<unknown>(null);
  async function copy(id: string) {
    setChosenId(id);
    setError(null);
    const round = earlier.find((other) => other.id === id);
    if (!round) return;
    try {
      const choices = await client.fetchQuery(
        trpc.admin.rounds.choices.queryOptions({ roundId: round.id }, { staleTime: 0 }),
      );
      onCopied(copiedFrom(round, choices));
    } catch (failure) {
      setError(failure);
    }
  }
  return (
    <Select
      label={t("label")}
      hint={t("hint")}
      optional
      value={chosenId}
      error={error ? refusalWords(error) : undefined}
      onChange={(event) => void copy(event.target.value)}
      options={[
        { value: "", label: t("nothing") },
        ...earlier.map((round) => ({ value: round.id, label: nameIn(locale, round) })),
      ]}
    />
  );
}
