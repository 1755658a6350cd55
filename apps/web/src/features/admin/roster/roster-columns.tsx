import type { RosterEntry } from "@seonchak/schema";
import type { useTranslations } from "next-intl";
import { Button } from "../../../ui/button.tsx";
import type { Column } from "../../../ui/data-table.tsx";

type ColumnsInput = {
  t: ReturnType<typeof useTranslations<"adminRoster">>;
  onEdit: (entry: RosterEntry) => void;
};

/** Number, name, cohort and what came of it; on phones what is left out stands below the name. */
export function rosterColumns({ t, onEdit }: ColumnsInput): Column<RosterEntry>[] {
  const state = ({ hasAccount, lockerNumber }: RosterEntry) =>
    lockerNumber === null
      ? t(hasAccount ? "hasAccount" : "noAccount")
      : `${t("hasAccount")} · ${t("lockerValue", { number: String(lockerNumber) })}`;
  return [
    {
      id: "studentNumber",
      header: t("studentNumber"),
      cell: (entry) => <span className="whitespace-nowrap">{entry.studentNumber}</span>,
      sortable: true,
    },
    {
      id: "name",
      header: t("name"),
      sortable: true,
      cell: (entry) => (
        <span className="grid gap-1">
          <span className="font-medium">{entry.name}</span>
          <span className="text-sm text-ink-2 md:hidden">
            {[entry.cohort, state(entry)].filter(Boolean).join(" · ")}
          </span>
        </span>
      ),
    },
    { id: "cohort", header: t("cohort"), cell: (entry) => entry.cohort ?? "–", sortable: true, wideOnly: true },
    {
      id: "phone",
      header: t("phoneNumber"),
      cell: (entry) => <span className="text-ink-2">{t(entry.hasPhone ? "hasPhone" : "noPhone")}</span>,
      wideOnly: true,
    },
    { id: "account", header: t("account"), cell: state, wideOnly: true },
    {
      id: "acts",
      header: t("acts"),
      hideHeader: true,
      align: "end",
      cell: (entry) => (
        <Button
          size="small"
          onClick={() => onEdit(entry)}
          aria-label={t("editOf", { name: entry.name })}
          className="-my-1.5 whitespace-nowrap"
        >
          {t("edit")}
        </Button>
      ),
    },
  ];
}
