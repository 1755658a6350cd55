"use client";

import type { RosterEntry, RosterPage } from "@seonchak/schema";
import { useMutation } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useTRPC } from "../../../trpc/react.tsx";
import { AlertDialog } from "../../../ui/alert-dialog.tsx";
import { notify } from "../../../ui/notify.ts";
import { useRefreshDesk } from "../desk/refresh.ts";
import { RefusalNote } from "../desk/refusal-note.tsx";

type RemoveEntryDialogProps = {
  entry: RosterEntry;
  policy: RosterPage["policy"];
  onClose: () => void;
  onRemoved: () => void;
};

/** Takes one student off the roster, after saying what that means for the account and a locker. */
export function RemoveEntryDialog({ entry, policy, onClose, onRemoved }: RemoveEntryDialogProps) {
  const t = useTranslations("adminRoster.entry");
  const trpc = useTRPC();
  const refresh = useRefreshDesk();
  const { name, studentNumber, hasAccount, lockerNumber } = entry;
  const remove = useMutation(
    trpc.admin.roster.removeEntry.mutationOptions({
      onSuccess: () => {
        notify({ tone: "ok", text: t("removed", { name }) });
        onRemoved();
      },
      onSettled: refresh,
    }),
  );
  const account = hasAccount ? t(policy === "roster" ? "removeBodyRoster" : "removeBodyOpen") : t("removeBodyNobody");
  const locker = lockerNumber === null ? "" : t("removeLocker", { number: String(lockerNumber) });
  return (
    <AlertDialog
      open
      onOpenChange={onClose}
      title={t("removeTitle", { name })}
      description={[account, locker, t("removeAgain")].filter(Boolean).join(" ")}
      confirmLabel={t("removeConfirm")}
      pending={remove.isPending}
      onConfirm={() => remove.mutate({ studentNumber })}
    >
      <RefusalNote error={remove.error} />
    </AlertDialog>
  );
}
