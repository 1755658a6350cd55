"use client";

import type { PlanLocker } from "@seonchak/schema";
import { useMutation } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useTRPC } from "../../../trpc/react.tsx";
import { refusalOf } from "../../../trpc/refusal-of.ts";
import { AlertDialog } from "../../../ui/alert-dialog.tsx";
import { notify } from "../../../ui/notify.ts";
import { useRefreshDesk } from "../desk/refresh.ts";
import { RefusalNote } from "../desk/refusal-note.tsx";

type RemoveLockerDialogProps = { locker: PlanLocker; onClose: () => void; onDone: () => void };

/** Only a locker that was never used goes; for the others it says what to do instead. */
export function RemoveLockerDialog({ locker, onClose, onDone }: RemoveLockerDialogProps) {
  const t = useTranslations("adminLocations.removing");
  const trpc = useTRPC();
  const refresh = useRefreshDesk();
  const number = String(locker.lockerNumber);
  const remove = useMutation(
    trpc.admin.lockers.remove.mutationOptions({
      onSuccess: () => {
        notify({ tone: "ok", text: t("lockerDone", { number }) });
        onClose();
        onDone();
      },
      onSettled: refresh,
    }),
  );
  return (
    <AlertDialog
      open
      onOpenChange={onClose}
      title={t("lockerTitle", { number })}
      description={t("lockerBody")}
      confirmLabel={t("confirm")}
      pending={remove.isPending}
      onConfirm={() => remove.mutate({ lockerNumber: locker.lockerNumber })}
    >
      <RefusalNote error={remove.error} />
      {refusalOf(remove.error)?.reason === "HAS_HISTORY" && <p className="text-ink-2">{t("advice")}</p>}
    </AlertDialog>
  );
}
