"use client";

import type { ExportTable } from "@seonchak/schema";
import { useQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useTRPC } from "../../../trpc/react.tsx";
import { Banner } from "../../../ui/banner.tsx";
import { Card, CardHead } from "../../../ui/card.tsx";
import { PageTitle } from "../../../ui/page-title.tsx";
import { Skeleton, SkeletonGroup } from "../../../ui/skeleton.tsx";
import { Answer } from "../desk/answer.tsx";
import { Desk } from "../desk/desk.tsx";
import { ExportLine } from "./export-line.tsx";

/** Tables by what a council wants them for. */
const groups = [
  { name: "lockers", tables: ["lockers", "owners", "assignments", "locations", "rounds", "resets"] },
  { name: "exams", tables: ["exam-bookings", "exam-slots", "exam-programmes"] },
  { name: "people", tables: ["students", "roster", "roster-imports", "sessions"] },
  { name: "council", tables: ["administrators", "invitations", "audit", "history"] },
] as const satisfies { name: string; tables: readonly ExportTable[] }[];

/** 내보내기: every table as a file, with what it holds and who took it last. */
export function AdminExportsScreen() {
  const t = useTranslations("adminExports");
  return (
    <>
      <PageTitle title={t("title")} lead={t("lead")} />
      <Desk>
        <ExportGroups />
      </Desk>
    </>
  );
}

function ExportGroups() {
  const t = useTranslations("adminExports");
  const trpc = useTRPC();
  const exports = useQuery(trpc.admin.exports.list.queryOptions());
  return (
    <Answer question={exports} skeleton={<ExportsSkeleton />}>
      {({ tables }) => (
        <div className="grid gap-4">
          <Banner kind="info">{t("careful")}</Banner>
          {groups.map(({ name, tables: names }) => (
            <Card key={name} aria-labelledby={`exports-${name}`}>
              <CardHead id={`exports-${name}`} title={t(`groups.${name}`)} />
              <ul>
                {names.map((table) => (
                  <ExportLine key={table} table={table} entry={tables.find((entry) => entry.table === table)} />
                ))}
              </ul>
            </Card>
          ))}
        </div>
      )}
    </Answer>
  );
}

function ExportsSkeleton() {
  return (
    <SkeletonGroup className="grid gap-4">
      <Skeleton className="h-12" />
      <Skeleton className="h-96" />
      <Skeleton className="h-72" />
    </SkeletonGroup>
  );
}
