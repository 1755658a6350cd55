"use client";

import type { AdminStudent } from "@seonchak/schema";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "../../../ui/button.tsx";
import { useActReason } from "../desk/act-reason.ts";
import { BlockDialog } from "./block-dialog.tsx";
import { RemoveDialog } from "./remove-dialog.tsx";
import { SignOutDialog } from "./sign-out-dialog.tsx";

type StudentActsProps = { student: AdminStudent & { liveSessionCount: number }; onRemoved: () => void };

/** Blocking and signing out, which can be taken back, and removing, which cannot. */
export function StudentActs({ student, onRemoved }: StudentActsProps) {
  const t = useTranslations("adminStudents");
  const reason = useActReason();
  const [asked, setAsked] = useState<"block" | "signOut" | "remove" | null>(null);
  const signedOut = student.liveSessionCount === 0 ? t("signOutNobody") : undefined;
  const close = () => setAsked(null);
  return (
    <div className="flex flex-wrap gap-2 border-t border-line pt-3.5">
      <Button size="small" disabledReason={reason} onClick={() => setAsked("block")}>
        {t(student.isBlocked ? "unblock" : "block")}
      </Button>
      <Button size="small" disabledReason={reason ?? signedOut} onClick={() => setAsked("signOut")}>
        {t("signOut")}
      </Button>
      <Button size="small" tone="danger" disabledReason={reason} onClick={() => setAsked("remove")}>
        {t("remove")}
      </Button>
      {asked === "block" && <BlockDialog student={student} onClose={close} />}
      {asked === "signOut" && <SignOutDialog student={student} onClose={close} />}
      {asked === "remove" && <RemoveDialog student={student} onClose={close} onRemoved={onRemoved} />}
    </div>
  );
}
