"use client";

import type { InvitationRow } from "@seonchak/schema";
import { useMutation } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useTRPC } from "../../../trpc/react.tsx";
import { AlertDialog } from "../../../ui/alert-dialog.tsx";
import { notify } from "../../../ui/notify.ts";
import { useRefreshDesk } from "../desk/refresh.ts";
import { RefusalNote } from "../desk/refusal-note.tsx";

type WithdrawDialogProps = { invitation: InvitationRow; onClose: () => void };

/** Asks before a link that was sent stops working. */
export function WithdrawDialog({ invitation: { invitationId, email }, onClose }: WithdrawDialogProps) {
  const t = useTranslations("adminAdministrators");
  const trpc = useTRPC();
  const refresh = useRefreshDesk();
  const revoke = useMutation(
    trpc.admin.administrators.revokeInvitation.mutationOptions({
      onSuccess: () => {
        notify({ tone: "ok", text: t("withdrawn", { email }) });
        onClose();
      },
      onSettled: refresh,
    }),
  );
  return (
    <AlertDialog
      open
      onOpenChange={onClose}
      title={t("withdrawTitle", { email })}
      description={t("withdrawBody")}
      confirmLabel={t("withdrawConfirm")}
      tone="danger-solid"
      pending={revoke.isPending}
      onConfirm={() => revoke.mutate({ invitationId })}
    >
      <RefusalNote error={revoke.error} />
    </AlertDialog>
  );
}
