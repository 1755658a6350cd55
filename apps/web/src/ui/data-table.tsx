"use client";

import type { SortingState } from "@tanstack/react-table";
import { rowSortingFeature, tableFeatures, useTable } from "@tanstack/react-table";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { useId, useMemo } from "react";
import { classNames } from "./class-names.ts";
import type { HeadCell } from "./table-head.tsx";
import { TableHead } from "./table-head.tsx";

export type Column<Row> = {
  /** Also the name that `sort` carries to the server. */
  id: string;
  /** Its words stay for screen readers when `hideHeader` is set. */
  header: string;
  cell: (row: Row) => ReactNode;
  sortable?: boolean | undefined;
  align?: "start" | "end" | undefined;
  hideHeader?: boolean | undefined;
  /** Left out on narrow screens. */
  wideOnly?: boolean | undefined;
};

export type Sort = { columnId: string; descending: boolean };

type DataTableProps<Row> = {
  /** What the table shows, for screen readers. */
  caption: string;
  columns: readonly Column<Row>[];
  /** The rows of this page as the server sent them; undefined while the first ones are on their way. */
  rows: readonly Row[] | undefined;
  rowId: (row: Row) => string;
  sort?: Sort | undefined;
  /** Asks the server for another order; undefined is the server's own. */
  onSortChange?: ((sort: Sort | undefined) => void) | undefined;
  /** Newer rows are on their way: the shown ones fade a little. */
  refreshing?: boolean | undefined;
  /** Instead of rows when there are none. */
  empty?: ReactNode | undefined;
};

const features = tableFeatures({ rowSortingFeature });
const SKELETON_ROWS = ["a", "b", "c", "d", "e"];

/** Rows of administrators. Order, filter and page are the server's work; this shows them and says what is wanted. */
export function DataTable<Row extends object>(props: DataTableProps<Row>) {
  const { caption, columns, rows, rowId, sort, onSortChange, refreshing = false, empty } = props;
  const t = useTranslations("ui.table");
  const captionId = useId();
  const sorting = useMemo<SortingState>(() => (sort ? [{ id: sort.columnId, desc: sort.descending }] : []), [sort]);
  const data = useMemo(() => [...(rows ?? [])], [rows]);
  const defs = useMemo(
    () =>
      columns.map(({ id, header, sortable = false }) => ({ id, header, enableSorting: sortable, accessorFn: rowId })),
    [columns, rowId],
  );
  const table = useTable<typeof features, Row>({
    features,
    data,
    columns: defs,
    getRowId: rowId,
    state: { sorting },
    onSortingChange: (update) => {
      const [first] = typeof update === "function" ? update(sorting) : update;
      onSortChange?.(first && { columnId: first.id, descending: first.desc });
    },
    manualSorting: true,
    enableMultiSort: false,
    sortDescFirst: false,
  });
  const head = table.getFlatHeaders().map(
    (header, at): HeadCell => ({
      ...columns[at],
      id: header.id,
      header: columns[at]?.header ?? header.id,
      sorted: header.column.getIsSorted(),
      onSort: header.column.getCanSort() && onSortChange ? () => header.column.toggleSorting() : undefined,
    }),
  );
  return (
    // Wide tables scroll inside this region, which keyboards can reach.
    <section
      aria-labelledby={captionId}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard (WCAG 2.1.1).
      tabIndex={0}
      aria-busy={rows === undefined || refreshing}
      className="max-h-[75dvh] overflow-auto rounded-card border border-line bg-surface"
    >
      <table className="w-full border-separate border-spacing-0 text-left">
        <caption id={captionId} className="sr-only">
          {caption}
        </caption>
        <TableHead cells={head} />
        <tbody className={classNames("transition-opacity duration-150", refreshing && "opacity-60")}>
          {rows === undefined && <SkeletonRows columns={columns} label={t("loading")} />}
          {rows?.length === 0 && (
            <tr>
              <td colSpan={columns.length} className="px-3.5 py-12 text-center text-ink-2">
                {empty ?? t("empty")}
              </td>
            </tr>
          )}
          {table.getRowModel().rows.map((row) => (
            <tr key={row.id} className="group/row hover:bg-sunken">
              {columns.map((column) => (
                <td key={column.id} className={cellClass(column)}>
                  {column.cell(row.original)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function cellClass<Row>({ align, wideOnly }: Column<Row>): string {
  return classNames(
    "border-b border-line px-3.5 py-2.5 group-last/row:border-b-0",
    align === "end" && "text-right",
    wideOnly && "max-md:hidden",
  );
}

function SkeletonRows<Row>({ columns, label }: { columns: readonly Column<Row>[]; label: string }) {
  return SKELETON_ROWS.map((key, at) => (
    <tr key={key} className="animate-late">
      {columns.map((column, place) => (
        <td key={column.id} className={cellClass(column)}>
          {at === 0 && place === 0 && <span className="sr-only">{label}</span>}
          <span aria-hidden="true" className="my-1 block h-4 w-3/4 animate-breathe rounded-chip bg-ink/7" />
        </td>
      ))}
    </tr>
  ));
}
