"use client";

import type { AdminStudent, CohortList, StudentQuery } from "@seonchak/schema";
import { studentQuery, studentSort } from "@seonchak/schema";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useMemo, useState } from "react";
import { useTRPC } from "../../../trpc/react.tsx";
import { Button } from "../../../ui/button.tsx";
import { DataTable } from "../../../ui/data-table.tsx";
import { ListPages } from "../desk/list-pages.tsx";
import { QuestionBanner } from "../desk/question-banner.tsx";
import { QuestionFailed } from "../desk/question-failed.tsx";
import { Shortcuts } from "../desk/shortcuts.tsx";
import { sortOf, sortPatch } from "../desk/sort-of.ts";
import { useUrlQuery } from "../desk/use-url-query.ts";
import { studentColumns } from "./student-columns.tsx";
import { StudentDialog } from "./student-dialog.tsx";
import { StudentsToolbar } from "./students-toolbar.tsx";

const idOf = (student: AdminStudent) => student.studentId;
const everybody = { search: "", cohort: undefined, isOnRoster: undefined, isBlocked: undefined };

function isNarrowed({ search, cohort, isOnRoster, isBlocked }: StudentQuery): boolean {
  return search !== "" || cohort !== undefined || isOnRoster !== undefined || isBlocked !== undefined;
}

function entryCountOf({ cohorts, withoutCohortCount }: CohortList): number {
  return cohorts.reduce((sum, { entryCount }) => sum + entryCount, withoutCohortCount);
}

export function StudentsDesk() {
  const t = useTranslations("adminStudents");
  const common = useTranslations("adminCommon");
  const trpc = useTRPC();
  const [query, change] = useUrlQuery(studentQuery);
  const [opened, setOpened] = useState<AdminStudent | null>(null);
  const students = useQuery(trpc.admin.students.list.queryOptions(query, { placeholderData: keepPreviousData }));
  const cohorts = useQuery(trpc.admin.roster.cohorts.queryOptions());
  const hasRoster = cohorts.data !== undefined && entryCountOf(cohorts.data) > 0;
  const columns = useMemo(
    () => studentColumns({ t, common, onOpen: setOpened, marksStrays: hasRoster }),
    [t, common, hasRoster],
  );
  const { data } = students;
  const failed = data === undefined && (students.error !== null || students.fetchStatus === "paused");
  const none = isNarrowed(query) ? <NoMatch onClear={() => change(everybody)} /> : t("empty");
  return (
    <>
      <QuestionBanner question={students} />
      <StudentsToolbar query={query} onChange={change} cohorts={cohorts.data?.cohorts ?? []} hasRoster={hasRoster} />
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
