"use client";

import type { MyLocker } from "@seonchak/schema";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { refusalOf } from "../../trpc/refusal-of.ts";
import { AlertDialog } from "../../ui/alert-dialog.tsx";
import { notify } from "../../ui/notify.ts";
import { useLockerActs } from "../lockers/locker-acts.ts";
import { useLockerWords } from "../lockers/words.ts";

type ReleaseDialogProps = { locker: MyLocker; open: boolean; onOpenChange: (open: boolean) => void };

/** Says what is lost before it is. */
export function ReleaseDialog({ locker, open, onOpenChange }: ReleaseDialogProps) {
  const t = useTranslations("me.release");
  const words = useLockerWords();
  const acts = useLockerActs();
  const [isPending, setPending] = useState(false);
  const [trouble, setTrouble] = useState<string | null>(null);
  const number = locker.locker.lockerNumber;
  async function release() {
    setPending(true);
    setTrouble(null);
    try {
      await acts.release({ lockerNumber: number, roundId: locker.roundId });
      notify({ tone: "ok", text: t("done", { number }) });
      onOpenChange(false);
    } catch (error) {
      setTrouble(refusalOf(error)?.message ?? t("unanswered"));
    } finally {
      setPending(false);
    }
  }
  return (
    <AlertDialog
      open={open}
      onOpenChange={onOpenChange}
      title={t("title", { number })}
      description={t("lost", { number, place: words.nameOf(locker.locker) })}
      cancelLabel={t("keep")}
      confirmLabel={t("confirm")}
      pending={isPending}
      onConfirm={() => void release()}
    >
      {trouble !== null && (
        <p role="alert" className="font-medium text-danger">
          {trouble}
        </p>
      )}
    </AlertDialog>
  );
}
