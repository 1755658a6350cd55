import type { InvitationRow } from "@seonchak/schema";
import type { useTranslations } from "next-intl";
import { Button } from "../../../ui/button.tsx";
import type { Column } from "../../../ui/data-table.tsx";
import { Pill } from "../../../ui/pill.tsx";
import { Moment } from "../desk/moment.tsx";

type ColumnsInput = {
  t: ReturnType<typeof useTranslations<"adminAdministrators">>;
  common: ReturnType<typeof useTranslations<"adminCommon">>;
  reason: string | undefined;
  onWithdraw: (invitation: InvitationRow) => void;
};

/** For whom, as what, and how long the link is good. */
export function invitationColumns({ t, common, reason, onWithdraw }: ColumnsInput): Column<InvitationRow>[] {
  const expiry = ({ expiresAt, hasExpired }: InvitationRow) =>
    hasExpired ? (
      <Pill tone="danger" className="py-0.5">
        {t("expired")}
      </Pill>
    ) : (
      <Moment at={expiresAt} wraps />
    );
  return [
    {
      id: "email",
      header: t("email"),
      cell: (invitation) => (
        <span className="grid justify-items-start gap-1">
          <span className="font-medium break-all">{invitation.email}</span>
          <span className="flex flex-wrap gap-x-1.5 text-sm text-ink-2 md:hidden">
            {common(`roles.${invitation.role}`)} · {expiry(invitation)}
          </span>
        </span>
      ),
    },
    { id: "role", header: t("role"), cell: ({ role }) => common(`roles.${role}`), wideOnly: true },
    { id: "invitedBy", header: t("invitedBy"), cell: ({ invitedBy }) => invitedBy, wideOnly: true },
    { id: "expires", header: t("expires"), cell: expiry, wideOnly: true },
    {
      id: "acts",
      header: t("acts"),
      hideHeader: true,
      align: "end",
      cell: (invitation) => (
        <Button
          size="small"
          disabledReason={reason}
          onClick={() => onWithdraw(invitation)}
          aria-label={t("withdrawOf", { email: invitation.email })}
          className="-my-1.5 whitespace-nowrap"
        >
          {t("withdraw")}
        </Button>
      ),
    },
  ];
}
