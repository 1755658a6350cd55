import type { ExportTable } from "@seonchak/schema";
import { stringify } from "csv-stringify/sync";
import { recordAudit } from "../audit/audit.ts";
import type { CouncilActor, Deps } from "../deps.ts";
import { exportQueries } from "./export-queries.ts";
import type { ExportRow } from "./export-query.ts";

/** Rows of a file within JSON; of tables with a time the oldest are left out beyond it. */
const ROWS_MAX = 200_000;
/** Rows of a file that is sent in parts: more than a spreadsheet opens. */
const STREAMED_ROWS_MAX = 2_000_000;
/** Rows read and written at a time: the process serves others in between. */
const PAGE_ROWS = 1_000;

type Bounds = { rowsMax?: number; pageRows?: number };
type Asked = { table: ExportTable } & Bounds;

/**
 * A whole table as CSV for a spreadsheet: UTF-8 with BOM, a cell that begins like a formula made inert by an apostrophe
 * (SPECS 5). The audit log has every export. `bounds` are for tests.
 */
export async function exportTable(
  deps: Deps,
  actor: CouncilActor,
  { table, rowsMax = ROWS_MAX, pageRows = PAGE_ROWS }: Asked,
): Promise<{ fileName: string; csv: string; rowCount: number }> {
  const parts: string[] = [];
  let rowCount = 0;
  for await (const part of readTable(deps, { table, rowsMax, pageRows })) {
    parts.push(part.csv);
    rowCount += part.rowCount;
  }
  await noteExport(deps, actor, { table, rowCount });
  return { fileName: fileNameOf(deps, table), csv: parts.join(""), rowCount };
}

/**
 * The same table in parts, for as many rows as there are: neither the process nor its memory notices. It is in the
 * audit log before the first row leaves, with how many there were then.
 */
export async function streamTable(
  deps: Deps,
  actor: CouncilActor,
  { table, rowsMax = STREAMED_ROWS_MAX, pageRows = PAGE_ROWS }: Asked,
): Promise<{ fileName: string; rowCount: number; parts: AsyncGenerator<string> }> {
  const [counted] = await deps.prisma.$queryRaw<{ count: number }[]>(exportQueries[table].count(deps.clock.now()));
  const rowCount = Math.min(counted?.count ?? 0, rowsMax);
  await noteExport(deps, actor, { table, rowCount });
  return { fileName: fileNameOf(deps, table), rowCount, parts: textOf(readTable(deps, { table, rowsMax, pageRows })) };
}

async function* textOf(parts: AsyncGenerator<{ csv: string }>): AsyncGenerator<string> {
  for await (const { csv } of parts) yield csv;
}

async function* readTable(
  deps: Deps,
  { table, rowsMax, pageRows }: Required<Asked>,
): AsyncGenerator<{ csv: string; rowCount: number }> {
  const now = deps.clock.now();
  const { columns, page, finish } = exportQueries[table];
  yield { csv: csvOf([columns], true), rowCount: 0 };
  let left = rowsMax;
  let after: string[] | null = null;
  while (left > 0) {
    const limit: number = Math.min(pageRows, left);
    const rows: ExportRow[] = await deps.prisma.$queryRaw<ExportRow[]>(page({ after, now, limit }));
    yield {
      csv: csvOf(rows.map(({ cells }) => (finish ? finish(deps, cells) : cells))),
      rowCount: rows.length,
    };
    if (rows.length < limit) return;
    left -= rows.length;
    after = rows.at(-1)?.key ?? null;
  }
}

async function noteExport(
  deps: Deps,
  actor: CouncilActor,
  { table, rowCount }: { table: ExportTable; rowCount: number },
): Promise<void> {
  await recordAudit(deps.prisma, actor, {
    action: "table.exported",
    targetKind: "table",
    target: table,
    after: table === "owners" ? { rowCount, withPhones: true } : { rowCount },
  });
}

function csvOf(rows: string[][], isFirst = false): string {
  // The library quotes only its own kind of line break; any other would break a row in two.
  return stringify(rows, { bom: isFirst, escape_formulas: true, record_delimiter: "windows", quoted_match: /[\r\n]/ });
}

function fileNameOf({ clock }: Deps, table: ExportTable): string {
  const day = new Intl.DateTimeFormat("sv-SE", { timeZone: "Asia/Seoul" }).format(clock.now());
  return `seonchak-${table}-${day}.csv`;
}
