"use client";

import type { AdminStudent } from "@seonchak/schema";
import { useMutation } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useTRPC } from "../../../trpc/react.tsx";
import { AlertDialog } from "../../../ui/alert-dialog.tsx";
import { notify } from "../../../ui/notify.ts";
import { useRefreshDesk } from "../desk/refresh.ts";
import { RefusalNote } from "../desk/refusal-note.tsx";

type BlockDialogProps = { student: AdminStudent & { liveSessionCount: number }; onClose: () => void };

/** Blocks a student, or lets a blocked one in again. */
export function BlockDialog({ student, onClose }: BlockDialogProps) {
  const t = useTranslations("adminStudents");
  const trpc = useTRPC();
  const refresh = useRefreshDesk();
  const { name, isBlocked, studentId, liveSessionCount } = student;
  const update = useMutation(
    trpc.admin.students.update.mutationOptions({
      onSuccess: () => {
        notify({ tone: "ok", text: t(isBlocked ? "unblockedDone" : "blockedDone", { name }) });
        onClose();
      },
      onSettled: refresh,
    }),
  );
  return (
    <AlertDialog
      open
      onOpenChange={onClose}
      title={t(isBlocked ? "unblockTitle" : "blockTitle", { name })}
      description={isBlocked ? t("unblockBody") : t("blockBody", { count: liveSessionCount })}
      confirmLabel={t(isBlocked ? "unblockConfirm" : "blockConfirm")}
      tone={isBlocked ? "primary" : "danger-solid"}
      pending={update.isPending}
      onConfirm={() => update.mutate({ studentId, isBlocked: !isBlocked })}
    >
      <RefusalNote error={update.error} />
    </AlertDialog>
  );
}
