import type { LockerOwner } from "@seonchak/schema";
import type { useTranslations } from "next-intl";
import { Link } from "../../../i18n/navigation.tsx";
import type { Locale } from "../../../i18n/routing.ts";
import type { Column } from "../../../ui/data-table.tsx";
import { Moment } from "../desk/moment.tsx";
import { CopyPhone } from "./copy-phone.tsx";

type ColumnsInput = { t: ReturnType<typeof useTranslations<"adminOwners">>; locale: Locale };

const linkClass = "font-medium underline decoration-line underline-offset-3 hover:decoration-current";

/** Locker, student, phone; on phones the location stands below the locker and the number below the name. */
export function ownerColumns({ t, locale }: ColumnsInput): Column<LockerOwner>[] {
  const place = (owner: LockerOwner) => (locale === "ko" ? owner.locationKo : owner.locationEn);
  return [
    {
      id: "number",
      header: t("number"),
      sortable: true,
      cell: ({ lockerNumber }) => (
        <Link
          href={`/admin/lockers?search=${lockerNumber}`}
          aria-label={t("toLocker", { number: String(lockerNumber) })}
          className={linkClass}
        >
          {lockerNumber}
        </Link>
      ),
    },
    { id: "location", header: t("location"), cell: place, wideOnly: true },
    {
      id: "name",
      header: t("name"),
      sortable: true,
      cell: ({ name, studentNumber }) => (
        <span className="grid">
          <Link
            href={`/admin/students?search=${studentNumber}`}
            aria-label={t("toStudent", { name })}
            className={linkClass}
          >
            {name}
          </Link>
          <span className="text-sm text-ink-2 md:hidden">{studentNumber}</span>
        </span>
      ),
    },
    { id: "studentNumber", header: t("student"), sortable: true, cell: (owner) => owner.studentNumber, wideOnly: true },
    { id: "phone", header: t("phone"), cell: (owner) => <CopyPhone owner={owner} /> },
    {
      id: "confirmedAt",
      header: t("confirmedAt"),
      sortable: true,
      wideOnly: true,
      cell: (owner) => <Moment at={owner.confirmedAt} />,
    },
  ];
}
