"use client";

import type { AdminLocker, AdminStudent, EventId } from "@seonchak/schema";
import { useTranslations } from "next-intl";
import type { FormEvent } from "react";
import { useId, useState } from "react";
import { Button } from "../../../ui/button.tsx";
import { Dialog } from "../../../ui/dialog.tsx";
import { ReasonField } from "./reason-field.tsx";
import { RefusedByHand } from "./refused-by-hand.tsx";
import { StudentChoice } from "./student-choice.tsx";
import { useAssign } from "./use-by-hand.ts";

type AssignDialogProps = { locker: AdminLocker; roundId: EventId | undefined; onClose: () => void };

/** Gives a free or reserved locker to a student who is looked up here, with a reason. */
export function AssignDialog({ locker, roundId, onClose }: AssignDialogProps) {
  const t = useTranslations("adminLockers.assigning");
  const formId = useId();
  const [student, setStudent] = useState<AdminStudent | null>(null);
  const [reason, setReason] = useState("");
  const number = String(locker.lockerNumber);
  const assign = useAssign(onClose);
  function submit(event: FormEvent) {
    event.preventDefault();
    if (student && !assign.isPending)
      assign.press({ lockerNumber: locker.lockerNumber, studentNumber: student.studentNumber, roundId, reason });
  }
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && !assign.isPending && onClose()}
      title={t("title", { number })}
      description={locker.condition === "reserved" ? `${t("reserved")} ${t("body")}` : t("body")}
      footer={
        <Button
          type="submit"
          form={formId}
          tone="primary"
          pending={assign.isPending}
          disabledReason={student ? undefined : t("choose")}
        >
          {t("confirm")}
        </Button>
      }
    >
      <StudentChoice chosen={student} onChoose={setStudent} />
      <form id={formId} onSubmit={submit} noValidate className="grid gap-3.5">
        <ReasonField value={reason} error={assign.error} onChange={setReason} />
        <RefusedByHand error={assign.error} />
      </form>
    </Dialog>
  );
}
