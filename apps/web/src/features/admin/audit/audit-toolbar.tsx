"use client";

import { actionsOf, auditAction, auditGroup } from "@seonchak/schema";
import { useTranslations } from "next-intl";
import { SearchField } from "../../../ui/search-field.tsx";
import { Select } from "../../../ui/select.tsx";
import { TextField } from "../../../ui/text-field.tsx";
import { CsvButton } from "../desk/csv-button.tsx";
import type { AuditSearch } from "./audit-search.ts";

type AuditToolbarProps = {
  search: AuditSearch;
  onChange: (
    patch: { [Name in keyof AuditSearch]?: AuditSearch[Name] | undefined },
    how?: { replace?: boolean },
  ) => void;
};

/** Search, what was done, and between which days. */
export function AuditToolbar({ search, onChange }: AuditToolbarProps) {
  const t = useTranslations("adminAudit");
  const actions = useTranslations("adminCommon.actions");
  const shown = search.group ? actionsOf(search.group) : auditAction.options;
  const options = shown.map((value) => ({ value, label: actions(value) }));
  const groups = auditGroup.options.map((value) => ({ value, label: t(`groups.${value}`) }));
  const day = (field: "from" | "to") => (
    <TextField
      label={t(field)}
      type="date"
      required={false}
      value={search[field] ?? ""}
      min={field === "to" ? search.from : undefined}
      max={field === "from" ? search.to : undefined}
      onChange={(event) => onChange({ [field]: event.target.value || undefined })}
      className="min-w-0 flex-1 basis-full sm:basis-36 lg:max-w-44"
    />
  );
  return (
    <div className="mb-4 flex flex-wrap items-end gap-2">
      <SearchField
        label={t("search")}
        value={search.search}
        onSearch={(text) => onChange({ search: text }, { replace: true })}
        className="mb-1.5 basis-full"
      />
      <Select
        label={t("group")}
        hideLabel
        value={search.group ?? ""}
        // An act of another group would find nothing.
        onChange={(event) => onChange({ group: auditGroup.safeParse(event.target.value).data, action: undefined })}
        options={[{ value: "", label: t("everyGroup") }, ...groups]}
        className="min-w-0 flex-1 basis-36 lg:max-w-44"
      />
      <Select
        label={t("action")}
        hideLabel
        value={search.action ?? ""}
        onChange={(event) => onChange({ action: auditAction.safeParse(event.target.value).data })}
        options={[{ value: "", label: t("everyAction") }, ...options]}
        className="min-w-0 flex-1 basis-36 lg:max-w-56"
      />
      {day("from")}
      {day("to")}
      {/* Level with the fields, which keep room for an error below. */}
      <span className="mb-1.5">
        <CsvButton table="audit" />
      </span>
    </div>
  );
}
