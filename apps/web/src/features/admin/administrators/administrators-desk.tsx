"use client";

import type { AdministratorRow, InvitationRow } from "@seonchak/schema";
import { useQuery } from "@tanstack/react-query";
import { UserPlus } from "lucide-react";
import { useTranslations } from "next-intl";
import { useMemo, useState } from "react";
import { useTRPC } from "../../../trpc/react.tsx";
import { Button } from "../../../ui/button.tsx";
import { DataTable } from "../../../ui/data-table.tsx";
import { QuestionBanner } from "../desk/question-banner.tsx";
import { QuestionFailed } from "../desk/question-failed.tsx";
import { administratorColumns } from "./administrator-columns.tsx";
import { ChangeDialog } from "./change-dialog.tsx";
import { invitationColumns } from "./invitation-columns.tsx";
import { InviteDialog } from "./invite-dialog.tsx";
import { useOwnerReason } from "./owner-reason.ts";
import { WithdrawDialog } from "./withdraw-dialog.tsx";

type Asked =
  | { kind: "invite" }
  | { kind: "change"; administrator: AdministratorRow }
  | { kind: "withdraw"; invitation: InvitationRow };

export function AdministratorsDesk() {
  const t = useTranslations("adminAdministrators");
  const common = useTranslations("adminCommon");
  const trpc = useTRPC();
  const reason = useOwnerReason();
  const list = useQuery(trpc.admin.administrators.list.queryOptions());
  const [asked, setAsked] = useState<Asked | null>(null);
  const { people, invitations } = useMemo(
    () => ({
      people: administratorColumns({
        t,
        common,
        reason,
        onChange: (administrator) => setAsked({ kind: "change", administrator }),
      }),
      invitations: invitationColumns({
        t,
        common,
        reason,
        onWithdraw: (invitation) => setAsked({ kind: "withdraw", invitation }),
      }),
    }),
    [t, common, reason],
  );
  const { data } = list;
  if (data === undefined && (list.error || list.fetchStatus === "paused")) return <QuestionFailed question={list} />;
  return (
    <>
      <QuestionBanner question={list} />
      <Button tone="primary" disabledReason={reason} onClick={() => setAsked({ kind: "invite" })} className="mb-4">
        <UserPlus aria-hidden="true" className="size-4.5" />
        {t("invite")}
      </Button>
      <DataTable caption={t("title")} columns={people} rows={data?.administrators} rowId={idOf} />
      <h2 className="mt-7 mb-3">{t("invitations")}</h2>
      <DataTable
        caption={t("invitations")}
        columns={invitations}
        rows={data?.invitations}
        rowId={invitationIdOf}
        empty={t("noInvitations")}
      />
      <Dialogs asked={asked} invitations={data?.invitations ?? []} onClose={() => setAsked(null)} />
    </>
  );
}

type DialogsProps = { asked: Asked | null; invitations: InvitationRow[]; onClose: () => void };

function Dialogs({ asked, invitations, onClose }: DialogsProps) {
  if (asked?.kind === "invite") return <InviteDialog invitations={invitations} onClose={onClose} />;
  if (asked?.kind === "change") return <ChangeDialog administrator={asked.administrator} onClose={onClose} />;
  if (asked?.kind === "withdraw") return <WithdrawDialog invitation={asked.invitation} onClose={onClose} />;
  return null;
}

const idOf = ({ administratorId }: AdministratorRow) => administratorId;
const invitationIdOf = ({ invitationId }: InvitationRow) => invitationId;
