import { Prisma } from "@seonchak/prisma";
import type { Deps } from "../deps.ts";

/** One row as text, and what the next page begins after. */
export type ExportRow = { cells: string[]; key: string[] };
/** `after`: the last row's key, null for the first page. `now` decides what still counts. */
export type ExportPage = { after: string[] | null; now: Date; limit: number };
export type ExportQuery = {
  columns: string[];
  page(page: ExportPage): Prisma.Sql;
  /** One row with `count`. */
  count(now: Date): Prisma.Sql;
  /** The table whose estimated rows are near enough for a list, where counting them would take long. */
  estimatedBy?: string;
  /** What the database cannot tell by itself, such as a phone number that is encrypted at rest. */
  finish?(deps: Pick<Deps, "secrets">, cells: string[]): string[];
};

/** Times in Seoul, as everywhere in the product; an absent one is an empty cell. */
export const seoul = (column: string) =>
  Prisma.raw(`coalesce(to_char(${column} AT TIME ZONE 'Asia/Seoul', 'YYYY-MM-DD HH24:MI:SS'), '')`);

/** Who was removed has no number and name any more. */
export const WHO = Prisma.raw(
  `CASE WHEN s.removed_at IS NULL THEN coalesce(s.student_number, '') ELSE '' END, coalesce(s.name, '')`,
);

/** The rows behind a key; all of them at the beginning. */
export function behind(after: string[] | null, condition: (key: string[]) => Prisma.Sql): Prisma.Sql {
  return after ? condition(after) : Prisma.sql`true`;
}
