"use client";

import { useState } from "react";
import type { Column, Sort } from "../../ui/data-table.tsx";
import { DataTable } from "../../ui/data-table.tsx";
import { DropdownMenu } from "../../ui/dropdown-menu.tsx";
import { Pagination } from "../../ui/pagination.tsx";
import { Pill } from "../../ui/pill.tsx";

type Sample = { number: number; place: string; state: string; at: string };

const rows: Sample[] = [
  { number: 301, place: "정보관 2층", state: "확정", at: "11월 20일 (금) 18:00:02" },
  { number: 302, place: "정보관 2층", state: "잡는 중", at: "–" },
  { number: 303, place: "정보관 2층", state: "비어 있음", at: "–" },
];

const columns: Column<Sample>[] = [
  { id: "number", header: "번호", cell: (row) => row.number, sortable: true },
  { id: "place", header: "위치", cell: (row) => row.place, sortable: true },
  { id: "state", header: "상태", cell: (row) => <Pill className="py-0.5">{row.state}</Pill> },
  { id: "at", header: "확정한 때", cell: (row) => row.at, wideOnly: true },
  {
    id: "acts",
    header: "할 일",
    hideHeader: true,
    align: "end",
    cell: (row) => <DropdownMenu label={`${row.number}번`} items={[{ label: "반납", onSelect: () => undefined }]} />,
  },
];

const numberOf = (row: Sample) => String(row.number);

export function DesignTable() {
  const [sort, setSort] = useState<Sort>();
  const [page, setPage] = useState(1);
  const shown = sort?.descending ? rows.toReversed() : rows;
  return (
    <div className="grid gap-4">
      <DataTable caption="사물함" columns={columns} rows={shown} rowId={numberOf} sort={sort} onSortChange={setSort} />
      <Pagination page={page} pageSize={3} total={22} onPageChange={setPage} />
      <DataTable caption="비어 있는 표" columns={columns} rows={[]} rowId={numberOf} />
      <DataTable caption="불러오는 표" columns={columns} rows={undefined} rowId={numberOf} />
    </div>
  );
}
