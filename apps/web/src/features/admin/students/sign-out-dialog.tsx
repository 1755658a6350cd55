"use client";

import type { AdminStudent } from "@seonchak/schema";
import { useMutation } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useTRPC } from "../../../trpc/react.tsx";
import { useAfterAct } from "../desk/after-act.ts";
import { AskFirst } from "../desk/ask-first.tsx";

type SignOutDialogProps = { student: AdminStudent & { liveSessionCount: number }; onClose: () => void };

/** Signs one student out on every device, such as after a lost phone. They may sign in again at once. */
export function SignOutDialog({ student, onClose }: SignOutDialogProps) {
  const t = useTranslations("adminStudents");
  const trpc = useTRPC();
  const { name, studentId, liveSessionCount } = student;
  const end = useMutation(
    trpc.admin.students.endSessions.mutationOptions(
      useAfterAct(({ endedCount }) => t("signedOutDone", { name, count: endedCount }), onClose),
    ),
  );
  return (
    <AskFirst
      act={end}
      title={t("signOutTitle", { name })}
      description={t("signOutBody", { count: liveSessionCount })}
      confirmLabel={t("signOutConfirm")}
      onConfirm={() => end.mutate({ studentId })}
      onClose={onClose}
    />
  );
}
