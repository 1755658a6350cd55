import type { AdminStudent } from "@seonchak/schema";
import type { useTranslations } from "next-intl";
import { Button } from "../../../ui/button.tsx";
import type { Column } from "../../../ui/data-table.tsx";
import { Pill } from "../../../ui/pill.tsx";
import { Moment } from "../desk/moment.tsx";

type ColumnsInput = {
  t: ReturnType<typeof useTranslations<"adminStudents">>;
  common: ReturnType<typeof useTranslations<"adminCommon">>;
  onOpen: (student: AdminStudent) => void;
  /** There is a roster, so that not to be on it means something. */
  marksStrays: boolean;
};

/** Number, name, locker and when they came; on phones what is left out stands below the name. */
export function studentColumns({ t, common, onOpen, marksStrays }: ColumnsInput): Column<AdminStudent>[] {
  const locker = ({ lockerNumber }: AdminStudent) =>
    lockerNumber === null ? common("nothing") : t("lockerValue", { number: String(lockerNumber) });
  return [
    {
      id: "studentNumber",
      header: t("studentNumber"),
      cell: (student) => <span className="whitespace-nowrap">{student.studentNumber}</span>,
      sortable: true,
    },
    {
      id: "name",
      header: t("name"),
      sortable: true,
      cell: (student) => (
        <span className="grid justify-items-start gap-1">
          <span className="flex flex-wrap items-center gap-2">
            <span className="font-medium whitespace-nowrap">{student.name}</span>
            {student.isBlocked && (
              <Pill tone="danger" className="py-0.5">
                {t("blocked")}
              </Pill>
            )}
            {!student.isOnRoster && marksStrays && <Pill className="py-0.5">{t("offRoster")}</Pill>}
          </span>
          {student.lockerNumber !== null && <span className="text-sm text-ink-2 md:hidden">{locker(student)}</span>}
        </span>
      ),
    },
    { id: "cohort", header: t("cohort"), cell: (student) => student.cohort ?? common("nothing"), wideOnly: true },
    { id: "locker", header: t("locker"), cell: locker, wideOnly: true },
    {
      id: "createdAt",
      header: t("createdAt"),
      cell: (student) => <Moment at={student.createdAt} />,
      sortable: true,
      wideOnly: true,
    },
    {
      id: "acts",
      header: t("acts"),
      hideHeader: true,
      align: "end",
      cell: (student) => (
        <Button
          size="small"
          onClick={() => onOpen(student)}
          aria-label={t("open", { name: student.name })}
          className="-my-1.5 whitespace-nowrap"
        >
          {common("details")}
        </Button>
      ),
    },
  ];
}
