import { z } from "zod";

export const exportTable = z.enum(["lockers", "assignments", "students", "history", "audit"]);
export type ExportTable = z.infer<typeof exportTable>;
export const exportInput = z.object({ table: exportTable });
/** UTF-8 with BOM; a cell that begins with = + - @ is made inert. */
export const exportedTable = z.object({ fileName: z.string(), csv: z.string(), rowCount: z.int() });
