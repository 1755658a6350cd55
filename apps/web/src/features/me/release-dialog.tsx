"use client";

import type { MyLocker } from "@seonchak/schema";
import { useMutation } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
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
  const number = locker.locker.lockerNumber;
  const release = useMutation({
    mutationFn: () => acts.release({ lockerNumber: number, roundId: locker.roundId }),
    onSuccess() {
      notify({ tone: "ok", text: t("done", { number }) });
      onOpenChange(false);
    },
  });
  return (
    <AlertDialog
      open={open}
      onOpenChange={onOpenChange}
      title={t("title", { number })}
      description={t("lost", { number, place: words.nameOf(locker.locker) })}
      cancelLabel={t("keep")}
      confirmLabel={t("confirm")}
      pending={release.isPending}
      onConfirm={() => release.mutate()}
    >
      {release.error !== null && (
        <p role="alert" className="font-medium text-danger">
          {refusalOf(release.error)?.message ?? t("unanswered")}
        </p>
      )}
    </AlertDialog>
  );
}
