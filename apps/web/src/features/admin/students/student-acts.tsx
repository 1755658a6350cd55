"use client";

import type { AdminStudent } from "@seonchak/schema";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "../../../ui/button.tsx";
import { useActReason } from "../desk/act-reason.ts";
import { BlockDialog } from "./block-dialog.tsx";
import { RemoveDialog } from "./remove-dialog.tsx";

type StudentActsProps = { student: AdminStudent & { liveSessionCount: number }; onRemoved: () => void };

/** Blocking, which can be taken back, and removing, which cannot. */
export function StudentActs({ student, onRemoved }: StudentActsProps) {
  const t = useTranslations("adminStudents");
  const reason = useActReason();
  const [asked, setAsked] = useState<"block" | "remove" | null>(null);
  const inUse = student.lockerNumber === null ? undefined : t("removeInUse", { number: String(student.lockerNumber) });
  const close = () => setAsked(null);
  return (
    <div className="flex flex-wrap gap-2 border-t border-line pt-3.5">
      <Button size="small" disabledReason={reason} onClick={() => setAsked("block")}>
        {t(student.isBlocked ? "unblock" : "block")}
      </Button>
      <Button size="small" tone="danger" disabledReason={reason ?? inUse} onClick={() => setAsked("remove")}>
        {t("remove")}
      </Button>
      {asked === "block" && <BlockDialog student={student} onClose={close} />}
      {asked === "remove" && <RemoveDialog student={student} onClose={close} onRemoved={onRemoved} />}
    </div>
  );
}
