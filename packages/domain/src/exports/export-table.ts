import type { ExportTable } from "@seonchak/schema";
import { stringify } from "csv-stringify/sync";
import { recordAudit } from "../audit/audit.ts";
import type { CouncilActor, Deps } from "../deps.ts";
import type { ExportRow } from "./export-queries.ts";
import { exportQueries } from "./export-queries.ts";

/** Rows of one file; of tables with a time the oldest are left out beyond it. */
const ROWS_MAX = 200_000;
/** Rows read and written at a time: the process serves others in between. */
const PAGE_ROWS = 2_000;

type Bounds = { rowsMax?: number; pageRows?: number };

/**
 * A whole table as CSV for a spreadsheet: UTF-8 with BOM, a cell that begins like a formula made inert by an apostrophe
 * (SPECS 5). The audit log has every export. `bounds` are for tests.
 */
export async function exportTable(
  deps: Deps,
  actor: CouncilActor,
  { table, rowsMax = ROWS_MAX, pageRows = PAGE_ROWS }: { table: ExportTable } & Bounds,
): Promise<{ fileName: string; csv: string; rowCount: number }> {
  const now = deps.clock.now();
  const { columns, page } = exportQueries[table];
  const parts = [csvOf([columns], true)];
  let rowCount = 0;
  let after: string[] | null = null;
  while (rowCount < rowsMax) {
    const limit: number = Math.min(pageRows, rowsMax - rowCount);
    const rows: ExportRow[] = await deps.prisma.$queryRaw<ExportRow[]>(page({ after, now, limit }));
    parts.push(csvOf(rows.map(({ cells }) => cells)));
    rowCount += rows.length;
    after = rows.at(-1)?.key ?? null;
    if (rows.length < limit) break;
  }
  await recordAudit(deps.prisma, actor, {
    action: "table.exported",
    targetKind: "table",
    target: table,
    after: { rowCount },
  });
  return { fileName: `seonchak-${table}-${seoulDay(now)}.csv`, csv: parts.join(""), rowCount };
}

function csvOf(rows: string[][], isFirst = false): string {
  // The library quotes only its own kind of line break; any other would break a row in two.
  return stringify(rows, { bom: isFirst, escape_formulas: true, record_delimiter: "windows", quoted_match: /[\r\n]/ });
}

function seoulDay(now: Date): string {
  return new Intl.DateTimeFormat("sv-SE", { timeZone: "Asia/Seoul" }).format(now);
}
