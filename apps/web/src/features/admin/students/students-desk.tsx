"use client";

import type { AdminStudent } from "@seonchak/schema";
import { studentQuery, studentSort } from "@seonchak/schema";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useMemo, useState } from "react";
import { useTRPC } from "../../../trpc/react.tsx";
import { Button } from "../../../ui/button.tsx";
import { DataTable } from "../../../ui/data-table.tsx";
import { SearchField } from "../../../ui/search-field.tsx";
import { CsvButton } from "../desk/csv-button.tsx";
import { ListPages } from "../desk/list-pages.tsx";
import { QuestionBanner } from "../desk/question-banner.tsx";
import { QuestionFailed } from "../desk/question-failed.tsx";
import { Shortcuts } from "../desk/shortcuts.tsx";
import { sortOf, sortPatch } from "../desk/sort-of.ts";
import { useUrlQuery } from "../desk/use-url-query.ts";
import { studentColumns } from "./student-columns.tsx";
import { StudentDialog } from "./student-dialog.tsx";

const idOf = (student: AdminStudent) => student.studentId;

export function StudentsDesk() {
  const t = useTranslations("adminStudents");
  const common = useTranslations("adminCommon");
  const trpc = useTRPC();
  const [query, change] = useUrlQuery(studentQuery);
  const [opened, setOpened] = useState<AdminStudent | null>(null);
  const students = useQuery(trpc.admin.students.list.queryOptions(query, { placeholderData: keepPreviousData }));
  const columns = useMemo(() => studentColumns({ t, common, onOpen: setOpened }), [t, common]);
  const { data } = students;
  const failed = data === undefined && (students.error !== null || students.fetchStatus === "paused");
  const none = query.search === "" ? t("empty") : <NoMatch onClear={() => change({ search: "" })} />;
  return (
    <>
      <QuestionBanner question={students} />
      <div className="mb-4 flex flex-wrap gap-2">
        <SearchField
          label={t("search")}
          value={query.search}
          onSearch={(search) => change({ search }, { replace: true })}
          className="min-w-52 flex-1"
        />
        <CsvButton table="students" />
      </div>
      {failed ? (
        <QuestionFailed question={students} />
      ) : (
        <>
          <DataTable
            caption={t("title")}
            columns={columns}
            rows={data?.rows}
            rowId={idOf}
            sort={sortOf(query)}
            onSortChange={(sort) => change(sortPatch(sort, studentSort.options))}
            refreshing={students.isPlaceholderData}
            empty={none}
          />
          <ListPages answer={data} onPage={(page) => change({ page })} />
        </>
      )}
      <Shortcuts />
      {opened && <StudentDialog student={opened} onClose={() => setOpened(null)} />}
    </>
  );
}

function NoMatch({ onClear }: { onClear: () => void }) {
  const t = useTranslations("adminStudents");
  const common = useTranslations("adminCommon");
  return (
    <span className="grid justify-items-center gap-3">
      {t("noMatch")}
      <Button size="small" onClick={onClear}>
        {common("clearFilters")}
      </Button>
    </span>
  );
}
