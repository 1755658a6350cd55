"use client";

import type { AdminStudent } from "@seonchak/schema";
import { useQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useTRPC } from "../../../trpc/react.tsx";
import { Dialog } from "../../../ui/dialog.tsx";
import { Skeleton, SkeletonGroup } from "../../../ui/skeleton.tsx";
import { useAdmin } from "../desk/admin-context.ts";
import { Answer } from "../desk/answer.tsx";
import { StudentActs } from "./student-acts.tsx";
import { StudentBookings } from "./student-bookings.tsx";
import { StudentFacts } from "./student-facts.tsx";
import { StudentForm } from "./student-form.tsx";

type StudentDialogProps = { student: AdminStudent; onClose: () => void };

/** One student. Whoever only looks sees what the table knows; the phone number is for managers and owners. */
export function StudentDialog({ student, onClose }: StudentDialogProps) {
  const t = useTranslations("adminStudents");
  const { role } = useAdmin();
  return (
    <Dialog open onOpenChange={onClose} title={t("dialogTitle", { name: student.name })}>
      {role === "viewer" ? (
        <>
          <StudentFacts student={student} />
          <StudentBookings student={student} />
          <p className="rounded-control bg-sunken px-3.5 py-2.5 text-ink-2">{t("viewerNote")}</p>
        </>
      ) : (
        <WholeStudent student={student} onClose={onClose} />
      )}
    </Dialog>
  );
}

function WholeStudent({ student, onClose }: StudentDialogProps) {
  const trpc = useTRPC();
  const { studentId } = student;
  // Phone numbers do not stay in memory once the dialog is closed.
  const detail = useQuery(trpc.admin.students.read.queryOptions({ studentId }, { gcTime: 0 }));
  return (
    <Answer question={detail} skeleton={<StudentSkeleton />}>
      {(whole) => (
        <>
          <StudentFacts student={whole} liveSessionCount={whole.liveSessionCount} />
          <StudentBookings student={whole} />
          <StudentForm key={`${whole.studentNumber}|${whole.name}|${whole.phoneNumber}`} student={whole} />
          <StudentActs student={whole} onRemoved={onClose} />
        </>
      )}
    </Answer>
  );
}

function StudentSkeleton() {
  return (
    <SkeletonGroup>
      <Skeleton className="h-16" />
      <Skeleton className="h-18" />
      <Skeleton className="h-18" />
      <Skeleton className="h-18" />
    </SkeletonGroup>
  );
}
