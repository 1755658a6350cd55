"use client";

import type { AdministratorRow } from "@seonchak/schema";
import { useMutation } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useTRPC } from "../../../trpc/react.tsx";
import { useAfterAct } from "../desk/after-act.ts";
import { AskFirst } from "../desk/ask-first.tsx";

type EndNowDialogProps = { administrator: AdministratorRow; onClose: () => void; onEnded: () => void };

/** Asks before somebody is signed out for good. */
export function EndNowDialog({ administrator, onClose, onEnded }: EndNowDialogProps) {
  const t = useTranslations("adminAdministrators");
  const trpc = useTRPC();
  const { administratorId, email, role, liveSessionCount } = administrator;
  const after = useAfterAct(() => t("endedDone", { email }), onEnded);
  const update = useMutation(trpc.admin.administrators.update.mutationOptions(after));
  return (
    <AskFirst
      act={update}
      title={t("endTitle", { email })}
      description={t("endBody", { count: liveSessionCount })}
      confirmLabel={t("endConfirm")}
      onConfirm={() => update.mutate({ administratorId, endsNow: true })}
      onClose={onClose}
    >
      {role === "owner" && <p className="text-sm text-ink-2">{t("changeInvitations")}</p>}
    </AskFirst>
  );
}
