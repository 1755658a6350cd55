"use client";

import type { InvitationRow } from "@seonchak/schema";
import { useMutation } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useTRPC } from "../../../trpc/react.tsx";
import { useAfterAct } from "../desk/after-act.ts";
import { AskFirst } from "../desk/ask-first.tsx";

type WithdrawDialogProps = { invitation: InvitationRow; onClose: () => void };

/** Asks before a link that was sent stops working. */
export function WithdrawDialog({ invitation: { invitationId, email }, onClose }: WithdrawDialogProps) {
  const t = useTranslations("adminAdministrators");
  const trpc = useTRPC();
  const after = useAfterAct(() => t("withdrawn", { email }), onClose);
  const revoke = useMutation(trpc.admin.administrators.revokeInvitation.mutationOptions(after));
  return (
    <AskFirst
      act={revoke}
      title={t("withdrawTitle", { email })}
      description={t("withdrawBody")}
      confirmLabel={t("withdrawConfirm")}
      onConfirm={() => revoke.mutate({ invitationId })}
      onClose={onClose}
    />
  );
}
