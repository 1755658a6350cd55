"use client";

import type { AdminStudent, CohortList, StudentQuery } from "@seonchak/schema";
import { studentQuery, studentSort } from "@seonchak/schema";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useMemo, useState } from "react";
import { useTRPC } from "../../../trpc/react.tsx";
import { ListTable } from "../desk/list-table.tsx";
import { NoMatch } from "../desk/no-match.tsx";
import { QuestionBanner } from "../desk/question-banner.tsx";
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
  const none = isNarrowed(query) ? <NoMatch text={t("noMatch")} onClear={() => change(everybody)} /> : t("empty");
  return (
    <>
      <QuestionBanner question={students} />
      <StudentsToolbar query={query} onChange={change} cohorts={cohorts.data?.cohorts ?? []} hasRoster={hasRoster} />
      <ListTable
        question={students}
        caption={t("title")}
        columns={columns}
        rowId={idOf}
        sort={sortOf(query)}
        onSortChange={(sort) => change(sortPatch(sort, studentSort.options))}
        empty={none}
        onPage={(page) => change({ page })}
      />
      <Shortcuts />
      {opened && <StudentDialog student={opened} onClose={() => setOpened(null)} />}
    </>
  );
}
