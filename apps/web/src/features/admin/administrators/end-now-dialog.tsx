"use client";

import type { AdministratorRow } from "@seonchak/schema";
import { useMutation } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useTRPC } from "../../../trpc/react.tsx";
import { AlertDialog } from "../../../ui/alert-dialog.tsx";
import { notify } from "../../../ui/notify.ts";
import { useRefreshDesk } from "../desk/refresh.ts";
import { RefusalNote } from "../desk/refusal-note.tsx";

type EndNowDialogProps = { administrator: AdministratorRow; onClose: () => void; onEnded: () => void };

/** Asks before somebody is signed out for good. */
export function EndNowDialog({ administrator, onClose, onEnded }: EndNowDialogProps) {
  const t = useTranslations("adminAdministrators");
  const trpc = useTRPC();
  const refresh = useRefreshDesk();
  const { administratorId, email, role, liveSessionCount } = administrator;
  const update = useMutation(
    trpc.admin.administrators.update.mutationOptions({
      onSuccess: () => {
        notify({ tone: "ok", text: t("endedDone", { email }) });
        onEnded();
      },
      onSettled: refresh,
    }),
  );
  return (
    <AlertDialog
      open
      onOpenChange={onClose}
      title={t("endTitle", { email })}
      description={t("endBody", { count: liveSessionCount })}
      confirmLabel={t("endConfirm")}
      tone="danger-solid"
      pending={update.isPending}
      onConfirm={() => update.mutate({ administratorId, endsNow: true })}
    >
      {role === "owner" && <p className="text-sm text-ink-2">{t("changeInvitations")}</p>}
      <RefusalNote error={update.error} />
    </AlertDialog>
  );
}
