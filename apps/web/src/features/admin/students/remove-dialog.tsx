"use client";

import type { AdminStudent } from "@seonchak/schema";
import { useMutation } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useTRPC } from "../../../trpc/react.tsx";
import { AlertDialog } from "../../../ui/alert-dialog.tsx";
import { notify } from "../../../ui/notify.ts";
import { useRefreshDesk } from "../desk/refresh.ts";
import { RefusalNote } from "../desk/refusal-note.tsx";

type RemoveDialogProps = { student: AdminStudent; onClose: () => void; onRemoved: () => void };

/** Removes a student and what is known of them. It cannot be undone, and says so. */
export function RemoveDialog({ student, onClose, onRemoved }: RemoveDialogProps) {
  const t = useTranslations("adminStudents");
  const trpc = useTRPC();
  const refresh = useRefreshDesk();
  const { name, studentNumber, studentId } = student;
  const remove = useMutation(
    trpc.admin.students.remove.mutationOptions({
      onSuccess: () => {
        notify({ tone: "ok", text: t("removedDone", { name }) });
        // First the dialog, so that nobody asks for a student who is gone.
        onRemoved();
        refresh();
      },
    }),
  );
  return (
    <AlertDialog
      open
      onOpenChange={onClose}
      title={t("removeTitle", { name, number: studentNumber })}
      description={t("removeBody")}
      confirmLabel={t("removeConfirm")}
      pending={remove.isPending}
      onConfirm={() => remove.mutate({ studentId })}
    >
      <RefusalNote error={remove.error} />
    </AlertDialog>
  );
}
