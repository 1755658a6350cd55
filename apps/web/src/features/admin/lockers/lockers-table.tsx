"use client";

import type { AdminLocker, AdminLockerQuery, ResetScope } from "@seonchak/schema";
import { adminLockerSort } from "@seonchak/schema";
import { useLocale, useTranslations } from "next-intl";
import { useMemo } from "react";
import type { Column } from "../../../ui/data-table.tsx";
import { DataTable } from "../../../ui/data-table.tsx";
import { Moment } from "../desk/moment.tsx";
import { NoMatch } from "../desk/no-match.tsx";
import { sortOf, sortPatch } from "../desk/sort-of.ts";
import type { ConditionChange } from "./condition-dialog.tsx";
import { LockerHolder } from "./locker-holder.tsx";
import type { HandAct } from "./locker-menu.tsx";
import { LockerMenu } from "./locker-menu.tsx";
import { LockerStatusCell } from "./locker-status-cell.tsx";
import type { LockersChange } from "./lockers-toolbar.tsx";
import { placeOf } from "./place-of.ts";

type LockersTableProps = {
  rows: readonly AdminLocker[] | undefined;
  query: AdminLockerQuery;
  onChange: LockersChange;
  refreshing: boolean;
  onCondition: (change: ConditionChange) => void;
  onReset: (scope: ResetScope) => void;
  onHand: (act: HandAct) => void;
  onHoldEnd: () => void;
};

const numberOf = (locker: AdminLocker) => String(locker.lockerNumber);

export function LockersTable(props: LockersTableProps) {
  const { rows, query, onChange, refreshing } = props;
  const t = useTranslations("adminLockers");
  const columns = useColumns(props);
  const isFiltered = query.search !== "" || query.locationId !== undefined || query.status !== undefined;
  return (
    <DataTable
      caption={t("heading")}
      columns={columns}
      rows={rows}
      rowId={numberOf}
      sort={sortOf(query)}
      onSortChange={(sort) => onChange(sortPatch(sort, adminLockerSort.options))}
      refreshing={refreshing}
      empty={<NoLockers isFiltered={isFiltered} onChange={onChange} />}
    />
  );
}

function NoLockers({ isFiltered, onChange }: { isFiltered: boolean; onChange: LockersChange }) {
  const t = useTranslations("adminLockers");
  if (!isFiltered) return t("empty");
  const clear = () => onChange({ search: "", locationId: undefined, status: undefined });
  return <NoMatch text={t("noMatch")} onClear={clear} />;
}

function useColumns({ onCondition, onReset, onHand, onHoldEnd }: LockersTableProps): Column<AdminLocker>[] {
  const t = useTranslations("adminLockers");
  const common = useTranslations("adminCommon");
  const locale = useLocale();
  return useMemo(
    () => [
      {
        id: "number",
        header: t("number"),
        cell: (locker) => <span className="font-semibold">{locker.lockerNumber}</span>,
        sortable: true,
      },
      {
        id: "location",
        header: t("location"),
        cell: (locker) => <span className="whitespace-nowrap">{placeOf(locker, locale)}</span>,
        wideOnly: true,
        sortable: true,
      },
      {
        id: "status",
        header: t("status"),
        cell: (locker) => <LockerStatusCell locker={locker} onHoldEnd={onHoldEnd} />,
        sortable: true,
      },
      { id: "holder", header: t("holder"), cell: (locker) => <LockerHolder holder={locker.holder} />, wideOnly: true },
      {
        id: "confirmedAt",
        header: t("confirmedAt"),
        cell: (locker) => (locker.confirmedAt ? <Moment at={locker.confirmedAt} seconds /> : common("nothing")),
        sortable: true,
        wideOnly: true,
      },
      {
        id: "acts",
        header: t("acts"),
        hideHeader: true,
        align: "end",
        cell: (locker) => <LockerMenu locker={locker} onCondition={onCondition} onReset={onReset} onHand={onHand} />,
      },
    ],
    [t, common, locale, onCondition, onReset, onHand, onHoldEnd],
  );
}
