"use client";

import type { AdminStudent } from "@seonchak/schema";
import { useMutation } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useTRPC } from "../../../trpc/react.tsx";
import { AlertDialog } from "../../../ui/alert-dialog.tsx";
import { notify } from "../../../ui/notify.ts";
import { useRefreshDesk } from "../desk/refresh.ts";
import { RefusalNote } from "../desk/refusal-note.tsx";

type SignOutDialogProps = { student: AdminStudent & { liveSessionCount: number }; onClose: () => void };

/** Signs one student out on every device, such as after a lost phone. They may sign in again at once. */
export function SignOutDialog({ student, onClose }: SignOutDialogProps) {
  const t = useTranslations("adminStudents");
  const trpc = useTRPC();
  const refresh = useRefreshDesk();
  const { name, studentId, liveSessionCount } = student;
  const end = useMutation(
    trpc.admin.students.endSessions.mutationOptions({
      onSuccess: ({ endedCount }) => {
        notify({ tone: "ok", text: t("signedOutDone", { name, count: endedCount }) });
        onClose();
      },
      onSettled: refresh,
    }),
  );
  return (
    <AlertDialog
      open
      onOpenChange={onClose}
      title={t("signOutTitle", { name })}
      description={t("signOutBody", { count: liveSessionCount })}
      confirmLabel={t("signOutConfirm")}
      pending={end.isPending}
      onConfirm={() => end.mutate({ studentId })}
    >
      <RefusalNote error={end.error} />
    </AlertDialog>
  );
}
