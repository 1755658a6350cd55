/** Rows and columns count from 1, from the top left. */
export type PlanPlace = { row: number; column: number };

/** The free places of a plan, row by row; from `from` on where it is given. */
export function freePlaces(
  { rows, columns }: { rows: number; columns: number },
  taken: Iterable<PlanPlace>,
  from: PlanPlace = { row: 1, column: 1 },
): PlanPlace[] {
  const occupied = new Set(Array.from(taken, placeKey));
  const free: PlanPlace[] = [];
  for (let row = from.row; row <= rows; row++) {
    for (let column = row === from.row ? from.column : 1; column <= columns; column++) {
      if (!occupied.has(placeKey({ row, column }))) free.push({ row, column });
    }
  }
  return free;
}

export function placeKey({ row, column }: PlanPlace): string {
  return `${row}:${column}`;
}

export function isAt(one: PlanPlace, other: PlanPlace): boolean {
  return one.row === other.row && one.column === other.column;
}
