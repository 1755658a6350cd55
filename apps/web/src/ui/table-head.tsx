"use client";

import { ArrowDown, ArrowUp, ChevronsUpDown } from "lucide-react";
import { useTranslations } from "next-intl";
import { classNames } from "./class-names.ts";

export type HeadCell = {
  id: string;
  header: string;
  align?: "start" | "end" | undefined;
  hideHeader?: boolean | undefined;
  wideOnly?: boolean | undefined;
  sorted: false | "asc" | "desc";
  /** Set for columns that can be sorted: asks for the next order (ascending, descending, none). */
  onSort: (() => void) | undefined;
};

/** The head row, which stays in sight while the rows scroll. */
export function TableHead({ cells }: { cells: readonly HeadCell[] }) {
  return (
    <thead>
      <tr>
        {cells.map((cell) => (
          <th
            key={cell.id}
            scope="col"
            aria-sort={cell.onSort && (cell.sorted === false ? "none" : sortWords[cell.sorted])}
            className={classNames(
              "sticky top-0 z-10 border-b border-line bg-surface px-3.5 py-1 text-sm font-medium whitespace-nowrap text-ink-2",
              cell.align === "end" && "text-right",
              cell.wideOnly && "max-md:hidden",
            )}
          >
            {cell.onSort ? <SortButton cell={cell} /> : <HeadWords cell={cell} />}
          </th>
        ))}
      </tr>
    </thead>
  );
}

const sortWords = { asc: "ascending", desc: "descending" } as const;

function HeadWords({ cell }: { cell: HeadCell }) {
  return <span className={cell.hideHeader ? "sr-only" : "inline-flex min-h-9 items-center"}>{cell.header}</span>;
}

function SortButton({ cell }: { cell: HeadCell }) {
  const t = useTranslations("ui.table");
  const Icon = cell.sorted === "asc" ? ArrowUp : cell.sorted === "desc" ? ArrowDown : ChevronsUpDown;
  const next = cell.sorted === false ? "sortAscending" : cell.sorted === "asc" ? "sortDescending" : "sortNone";
  return (
    <button
      type="button"
      onClick={cell.onSort}
      title={t(next, { column: cell.header })}
      className={classNames(
        "-mx-2 inline-flex min-h-9 items-center gap-1 rounded-chip px-2 hover:bg-sunken hover:text-ink",
        cell.sorted !== false && "text-ink",
      )}
    >
      {cell.header}
      <Icon aria-hidden="true" className="size-3.5" />
    </button>
  );
}
