"use client";

import type { AdminStudent } from "@seonchak/schema";
import { keepPreviousData, skipToken, useQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useId, useState } from "react";
import { useTRPC } from "../../../trpc/react.tsx";
import { SearchField } from "../../../ui/search-field.tsx";
import { RefusalNote } from "../desk/refusal-note.tsx";

const LETTERS_MIN = 2;
const SHOWN = 6;

type StudentChoiceProps = { chosen: AdminStudent | null; onChoose: (student: AdminStudent) => void };

/** Finds a student by number or name; the number alone is no proof that it is the right one, so the name is shown. */
export function StudentChoice({ chosen, onChoose }: StudentChoiceProps) {
  const t = useTranslations("adminLockers.assigning");
  const trpc = useTRPC();
  const [search, setSearch] = useState("");
  const isLong = search.trim().length >= LETTERS_MIN;
  const found = useQuery(
    trpc.admin.students.list.queryOptions(isLong ? { search, pageSize: SHOWN } : skipToken, {
      placeholderData: keepPreviousData,
    }),
  );
  const rows = isLong ? (found.data?.rows ?? []) : [];
  return (
    <div className="grid gap-2">
      <SearchField label={t("search")} value={search} onSearch={setSearch} />
      <p className="text-sm text-ink-2" role="status">
        {isLong && found.data?.rows.length === 0 ? t("none") : rows.length === 0 && t("searchHint")}
      </p>
      <RefusalNote error={found.error} />
      {rows.length > 0 && (
        <fieldset className="grid gap-1.5">
          <legend className="sr-only">{t("students")}</legend>
          {rows.map((student) => (
            <StudentRadio
              key={student.studentId}
              student={student}
              checked={student.studentId === chosen?.studentId}
              onChoose={() => onChoose(student)}
            />
          ))}
        </fieldset>
      )}
    </div>
  );
}

function StudentRadio({
  student,
  checked,
  onChoose,
}: {
  student: AdminStudent;
  checked: boolean;
  onChoose: () => void;
}) {
  const t = useTranslations("adminLockers.assigning");
  const id = useId();
  const { lockerNumber } = student;
  return (
    <label
      htmlFor={id}
      className="flex min-h-tap cursor-pointer items-center gap-3 rounded-control border border-line px-3.5 py-1.5 has-checked:border-brand has-checked:bg-brand-soft"
    >
      <input
        id={id}
        type="radio"
        name="student"
        checked={checked}
        onChange={onChoose}
        className="size-5 shrink-0 accent-brand"
      />
      <span className="min-w-0">
        <span className="font-medium">{student.name}</span> <span className="text-ink-2">{student.studentNumber}</span>
        {lockerNumber !== null && (
          <span className="block text-sm text-ink-2">{t("owns", { number: String(lockerNumber) })}</span>
        )}
      </span>
    </label>
  );
}
