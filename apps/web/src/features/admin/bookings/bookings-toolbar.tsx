"use client";

import { programmeCode } from "@seonchak/schema";
import { useQuery } from "@tanstack/react-query";
import { useLocale, useTranslations } from "next-intl";
import { useTRPC } from "../../../trpc/react.tsx";
import { SearchField } from "../../../ui/search-field.tsx";
import { Select } from "../../../ui/select.tsx";
import { TextField } from "../../../ui/text-field.tsx";
import { CsvButton } from "../desk/csv-button.tsx";
import { nameIn } from "../desk/in-language.ts";
import type { DeskQuery, DeskQueryChange } from "./desk-query.ts";
import { deskStatus } from "./desk-query.ts";

type BookingsToolbarProps = { query: DeskQuery; onChange: DeskQueryChange };

/** Search, state, programme, and the days that a booking touches. */
export function BookingsToolbar({ query, onChange }: BookingsToolbarProps) {
  const t = useTranslations("adminBookings");
  const day = (field: "from" | "to") => (
    <TextField
      label={t(field)}
      type="date"
      required={false}
      value={query[field] ?? ""}
      min={field === "to" ? query.from : undefined}
      max={field === "from" ? query.to : undefined}
      onChange={(event) => onChange({ [field]: event.target.value || undefined })}
      className="min-w-0 flex-1 basis-full sm:basis-36 lg:max-w-44"
    />
  );
  return (
    <div className="mb-4 flex flex-wrap items-end gap-2">
      <SearchField
        label={t("search")}
        value={query.search}
        onSearch={(search) => onChange({ search }, { replace: true })}
        className="mb-1.5 basis-full"
      />
      <Select
        label={t("statusHead")}
        value={query.status}
        onChange={(event) => onChange({ status: deskStatus.safeParse(event.target.value).data })}
        options={deskStatus.options.map((value) => ({ value, label: t(`status.${value}`) }))}
        className="min-w-0 flex-1 basis-32 lg:max-w-44"
      />
      <ProgrammeSelect query={query} onChange={onChange} />
      {day("from")}
      {day("to")}
      {/* Level with the fields, which keep room for an error below; on phones the list comes sooner without it. */}
      <span className="mb-1.5 max-sm:hidden">
        <CsvButton table="exam-bookings" />
      </span>
    </div>
  );
}

function ProgrammeSelect({ query, onChange }: BookingsToolbarProps) {
  const t = useTranslations("adminBookings");
  const locale = useLocale();
  const trpc = useTRPC();
  const { data } = useQuery(trpc.exams.programmes.queryOptions());
  const programmes = (data?.programmes ?? []).map((one) => ({ value: one.code, label: nameIn(locale, one) }));
  return (
    <Select
      label={t("programme")}
      value={query.programme ?? ""}
      onChange={(event) => onChange({ programme: programmeCode.safeParse(event.target.value).data })}
      options={[{ value: "", label: t("everyProgramme") }, ...programmes]}
      className="min-w-0 flex-1 basis-32 lg:max-w-56"
    />
  );
}
