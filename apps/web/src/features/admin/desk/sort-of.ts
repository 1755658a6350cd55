import type { Sort } from "../../../ui/data-table.tsx";

/** A list's order as the table shows it. */
export function sortOf({ sort, descending }: { sort: string; descending: boolean }): Sort {
  return { columnId: sort, descending };
}

/** What a press on a column's head changes in a list's query; no order means the list's own. */
export function sortPatch<Column extends string>(
  sort: Sort | undefined,
  columns: readonly Column[],
): { sort: Column | undefined; descending: boolean | undefined } {
  const column = columns.find((name) => name === sort?.columnId);
  return { sort: column, descending: column && sort ? sort.descending : undefined };
}
