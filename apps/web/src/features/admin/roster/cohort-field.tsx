"use client";

import { useQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useId } from "react";
import { useTRPC } from "../../../trpc/react.tsx";
import { TextField } from "../../../ui/text-field.tsx";

type CohortFieldProps = { value: string; onType: (cohort: string) => void; error: string | undefined };

/** A cohort, with those that there are offered while typing: one spelled another way would be another one. */
export function CohortField({ value, onType, error }: CohortFieldProps) {
  const t = useTranslations("adminRoster");
  const trpc = useTRPC();
  const listId = useId();
  const { data } = useQuery(trpc.admin.roster.cohorts.queryOptions());
  return (
    <>
      <TextField
        label={t("cohort")}
        hint={t("entry.cohortHint")}
        optional
        value={value}
        onChange={(event) => onType(event.target.value)}
        error={error}
        list={listId}
        autoComplete="off"
      />
      <datalist id={listId}>
        {data?.cohorts.map(({ name }) => (
          <option key={name} value={name} />
        ))}
      </datalist>
    </>
  );
}
