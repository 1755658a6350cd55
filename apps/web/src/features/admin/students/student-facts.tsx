"use client";

import type { AdminStudent } from "@seonchak/schema";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Moment } from "../desk/moment.tsx";

type StudentFactsProps = { student: AdminStudent; liveSessionCount?: number | undefined };

/** What is known of a student and not changed here. */
export function StudentFacts({ student, liveSessionCount }: StudentFactsProps) {
  const t = useTranslations("adminStudents");
  const common = useTranslations("adminCommon");
  const { lockerNumber } = student;
  return (
    <dl className="grid grid-cols-2 gap-x-4 gap-y-2 rounded-control bg-sunken px-3.5 py-3">
      <Fact name={t("studentNumber")}>{student.studentNumber}</Fact>
      <Fact name={t("locker")}>
        {lockerNumber === null ? common("nothing") : t("lockerValue", { number: String(lockerNumber) })}
      </Fact>
      <Fact name={t("createdAt")}>
        <Moment at={student.createdAt} wraps />
      </Fact>
      {liveSessionCount !== undefined && (
        <Fact name={t("sessions")}>{t("sessionsValue", { count: liveSessionCount })}</Fact>
      )}
      {student.cohort !== null && <Fact name={t("cohort")}>{student.cohort}</Fact>}
    </dl>
  );
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div>
      <dt className="text-sm text-ink-2">{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}
