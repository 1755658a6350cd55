"use client";

import type { PlanLocker } from "@seonchak/schema";
import { useMutation } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useTRPC } from "../../../trpc/react.tsx";
import { refusalOf } from "../../../trpc/refusal-of.ts";
import { useAfterAct } from "../desk/after-act.ts";
import { AskFirst } from "../desk/ask-first.tsx";

type RemoveLockerDialogProps = { locker: PlanLocker; onClose: () => void; onDone: () => void };

/** Only a locker that was never used goes; for the others it says what to do instead. */
export function RemoveLockerDialog({ locker, onClose, onDone }: RemoveLockerDialogProps) {
  const t = useTranslations("adminLocations.removing");
  const trpc = useTRPC();
  const number = String(locker.lockerNumber);
  const after = useAfterAct(
    () => t("lockerDone", { number }),
    () => {
      onClose();
      onDone();
    },
  );
  const remove = useMutation(trpc.admin.lockers.remove.mutationOptions(after));
  return (
    <AskFirst
      act={remove}
      title={t("lockerTitle", { number })}
      description={t("lockerBody")}
      confirmLabel={t("confirm")}
      advice={refusalOf(remove.error)?.reason === "HAS_HISTORY" && <p className="text-ink-2">{t("advice")}</p>}
      onConfirm={() => remove.mutate({ lockerNumber: locker.lockerNumber })}
      onClose={onClose}
    />
  );
}
