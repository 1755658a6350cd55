"use client";

import type { AdminStudent } from "@seonchak/schema";
import { useMutation } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useTRPC } from "../../../trpc/react.tsx";
import { useAfterAct } from "../desk/after-act.ts";
import { AskFirst } from "../desk/ask-first.tsx";

type BlockDialogProps = { student: AdminStudent & { liveSessionCount: number }; onClose: () => void };

/** Blocks a student, or lets a blocked one in again. */
export function BlockDialog({ student, onClose }: BlockDialogProps) {
  const t = useTranslations("adminStudents");
  const trpc = useTRPC();
  const { name, isBlocked, studentId, liveSessionCount } = student;
  const after = useAfterAct(() => t(isBlocked ? "unblockedDone" : "blockedDone", { name }), onClose);
  const update = useMutation(trpc.admin.students.update.mutationOptions(after));
  return (
    <AskFirst
      act={update}
      title={t(isBlocked ? "unblockTitle" : "blockTitle", { name })}
      description={isBlocked ? t("unblockBody") : t("blockBody", { count: liveSessionCount })}
      confirmLabel={t(isBlocked ? "unblockConfirm" : "blockConfirm")}
      tone={isBlocked ? "primary" : "danger-solid"}
      onConfirm={() => update.mutate({ studentId, isBlocked: !isBlocked })}
      onClose={onClose}
    />
  );
}
