/** A place on a plan; rows and columns count from 1, from the top left. */
export type Place = { row: number; column: number };

export function placeKey({ row, column }: Place): string {
  return `${row}:${column}`;
}
