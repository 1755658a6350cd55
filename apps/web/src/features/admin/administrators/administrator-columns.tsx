import type { AdministratorRow } from "@seonchak/schema";
import type { useTranslations } from "next-intl";
import { Button } from "../../../ui/button.tsx";
import type { Column } from "../../../ui/data-table.tsx";
import { Pill } from "../../../ui/pill.tsx";
import { Moment } from "../desk/moment.tsx";

type Translate = ReturnType<typeof useTranslations<"adminAdministrators">>;
type ColumnsInput = {
  t: Translate;
  common: ReturnType<typeof useTranslations<"adminCommon">>;
  /** Why nothing can be changed now. */
  reason: string | undefined;
  onChange: (administrator: AdministratorRow) => void;
};

/** Who, as what, until when; on phones role and term stand below the address. */
export function administratorColumns({ t, common, reason, onChange }: ColumnsInput): Column<AdministratorRow>[] {
  return [
    {
      id: "email",
      header: t("email"),
      cell: (person) => (
        <span className="grid justify-items-start gap-1">
          <span className="font-medium break-all">{person.email}</span>
          <span className="text-sm text-ink-2 md:hidden">
            {common(`roles.${person.role}`)} · {termOf(person, t)}
          </span>
          <Marks person={person} t={t} />
        </span>
      ),
    },
    { id: "role", header: t("role"), cell: ({ role }) => common(`roles.${role}`), wideOnly: true },
    { id: "ends", header: t("ends"), cell: (person) => termOf(person, t), wideOnly: true },
    {
      id: "lastSeen",
      header: t("lastSeen"),
      cell: ({ lastSeenAt }) => (lastSeenAt === null ? t("never") : <Moment at={lastSeenAt} />),
      wideOnly: true,
    },
    {
      id: "acts",
      header: t("acts"),
      hideHeader: true,
      align: "end",
      cell: (person) => (
        <Button
          size="small"
          disabledReason={reason ?? (person.isMe ? t("ownRole") : undefined)}
          onClick={() => onChange(person)}
          aria-label={t("changeOf", { email: person.email })}
          className="-my-1.5 whitespace-nowrap"
        >
          {t("change")}
        </Button>
      ),
    },
  ];
}

function Marks({ person, t }: { person: AdministratorRow; t: Translate }) {
  if (!person.isMe && !person.hasEnded && !person.hasSecondFactor) return null;
  return (
    <span className="flex flex-wrap gap-1.5">
      {person.isMe && <Pill className="py-0.5">{t("me")}</Pill>}
      {person.hasEnded && (
        <Pill tone="danger" className="py-0.5">
          {t("ended")}
        </Pill>
      )}
      {person.hasSecondFactor && <Pill className="py-0.5">{t("factorOn")}</Pill>}
    </span>
  );
}

function termOf({ endsAt, hasEnded }: AdministratorRow, t: Translate) {
  if (endsAt === null) return t("noEnd");
  return t.rich(hasEnded ? "endedAt" : "until", { moment: () => <Moment at={endsAt} wraps /> });
}
