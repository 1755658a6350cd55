"use client";

import type { RosterQuery } from "@seonchak/schema";
import { useQuery } from "@tanstack/react-query";
import { FileUp, UserPlus } from "lucide-react";
import { useTranslations } from "next-intl";
import { useTRPC } from "../../../trpc/react.tsx";
import { Button } from "../../../ui/button.tsx";
import { SearchField } from "../../../ui/search-field.tsx";
import { Select } from "../../../ui/select.tsx";
import { useActReason } from "../desk/act-reason.ts";

type RosterToolbarProps = {
  query: RosterQuery;
  onChange: (patch: { search?: string; cohort?: string | undefined }, how?: { replace?: boolean }) => void;
  entryCount: number | undefined;
  onAdd: () => void;
  onImport: () => void;
};

/** Search, the cohorts with how many are in each, and the two ways to fill the roster. */
export function RosterToolbar({ query, onChange, entryCount, onAdd, onImport }: RosterToolbarProps) {
  const t = useTranslations("adminRoster");
  const trpc = useTRPC();
  const reason = useActReason();
  const cohorts = useQuery(trpc.admin.roster.cohorts.queryOptions());
  const options = (cohorts.data?.cohorts ?? [])
    .filter(({ name, entryCount: count }) => count > 0 || name === query.cohort)
    .map(({ name, entryCount: count }) => ({ value: name, label: t("cohortOption", { name, count }) }));
  return (
    <div className="mb-4 flex flex-wrap items-start gap-2">
      <SearchField
        label={t("search")}
        value={query.search}
        onSearch={(search) => onChange({ search }, { replace: true })}
        className="min-w-52 flex-1 basis-full lg:basis-0"
      />
      <Select
        label={t("cohort")}
        hideLabel
        value={query.cohort ?? ""}
        onChange={(event) => onChange({ cohort: event.target.value || undefined })}
        options={[{ value: "", label: t("everyCohort", { count: entryCount ?? 0 }) }, ...options]}
        className="min-w-0 flex-1 basis-full sm:basis-44 lg:max-w-60"
      />
      <Button disabledReason={reason} onClick={onAdd} className="max-sm:flex-1">
        <UserPlus aria-hidden="true" className="size-4.5" />
        {t("addEntry")}
      </Button>
      <Button tone="primary" disabledReason={reason} onClick={onImport} className="max-sm:flex-1">
        <FileUp aria-hidden="true" className="size-4.5" />
        {t("import")}
      </Button>
    </div>
  );
}
