import { z } from "zod";
import { instant } from "./ids.ts";

/** Every table that a council may carry away. */
export const exportTable = z.enum([
  "lockers",
  "owners",
  "assignments",
  "locations",
  "rounds",
  "resets",
  "students",
  "roster",
  "roster-imports",
  "sessions",
  "administrators",
  "invitations",
  "history",
  "audit",
  "exam-programmes",
  "exam-slots",
  "exam-bookings",
]);
export type ExportTable = z.infer<typeof exportTable>;
export const exportInput = z.object({ table: exportTable });
/** UTF-8 with BOM; a cell that begins with = + - @ is made inert. */
export const exportedTable = z.object({ fileName: z.string(), csv: z.string(), rowCount: z.int() });

/** `rowsAbout`: of large tables as Postgres estimates them. `last`: when the table last left the house, and by whom. */
export const exportEntry = z.object({
  table: exportTable,
  rowsAbout: z.int(),
  last: z.object({ at: instant, by: z.string() }).nullable(),
});
export type ExportEntry = z.infer<typeof exportEntry>;
export const exportList = z.object({ tables: z.array(exportEntry) });
