"use client";

import type { CohortList, StudentQuery } from "@seonchak/schema";
import { useTranslations } from "next-intl";
import { SearchField } from "../../../ui/search-field.tsx";
import { Select } from "../../../ui/select.tsx";
import { CsvButton } from "../desk/csv-button.tsx";

type StudentsToolbarProps = {
  query: StudentQuery;
  onChange: (
    patch: { [Name in keyof StudentQuery]?: StudentQuery[Name] | undefined },
    how?: { replace?: boolean },
  ) => void;
  cohorts: CohortList["cohorts"];
  hasRoster: boolean;
};

const states = {
  all: { isOnRoster: undefined, isBlocked: undefined },
  offRoster: { isOnRoster: false, isBlocked: undefined },
  blocked: { isOnRoster: undefined, isBlocked: true },
} as const;
type State = keyof typeof states;

/** Search, cohort and who stands out. */
export function StudentsToolbar({ query, onChange, cohorts, hasRoster }: StudentsToolbarProps) {
  const t = useTranslations("adminStudents");
  const state: State = query.isBlocked ? "blocked" : query.isOnRoster === false ? "offRoster" : "all";
  const shown: State[] = hasRoster || state === "offRoster" ? ["all", "offRoster", "blocked"] : ["all", "blocked"];
  const known = cohorts.filter(({ name, studentCount }) => studentCount > 0 || name === query.cohort);
  return (
    <div className="mb-4 flex flex-wrap items-start gap-2">
      <SearchField
        label={t("search")}
        value={query.search}
        onSearch={(search) => onChange({ search }, { replace: true })}
        className="min-w-52 flex-1 basis-full lg:basis-0"
      />
      {known.length > 0 && (
        <Select
          label={t("cohort")}
          hideLabel
          value={query.cohort ?? ""}
          onChange={(event) => onChange({ cohort: event.target.value || undefined })}
          options={[
            { value: "", label: t("everyCohort") },
            ...known.map(({ name, studentCount }) => ({
              value: name,
              label: t("cohortOption", { name, count: studentCount }),
            })),
          ]}
          className="min-w-0 flex-1 basis-40 lg:max-w-56"
        />
      )}
      <Select
        label={t("state")}
        hideLabel
        value={state}
        onChange={(event) => onChange(states[shown.find((name) => name === event.target.value) ?? "all"])}
        options={shown.map((value) => ({ value, label: t(`states.${value}`) }))}
        className="min-w-0 flex-1 basis-40 lg:max-w-56"
      />
      <CsvButton table="students" />
    </div>
  );
}
