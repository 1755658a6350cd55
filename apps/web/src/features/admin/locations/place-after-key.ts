import type { Place } from "./plan-place.ts";

type Size = { rows: number; columns: number };

/** Where an arrow key, Home or End leads on a plan; null for other keys, and at the edge. */
export function placeAfterKey(key: string, { row, column }: Place, { rows, columns }: Size): Place | null {
  const next: Record<string, Place> = {
    ArrowUp: { row: row - 1, column },
    ArrowDown: { row: row + 1, column },
    ArrowLeft: { row, column: column - 1 },
    ArrowRight: { row, column: column + 1 },
    Home: { row, column: 1 },
    End: { row, column: columns },
  };
  const place = next[key];
  const isInside = place && place.row >= 1 && place.row <= rows && place.column >= 1 && place.column <= columns;
  return isInside ? place : null;
}
