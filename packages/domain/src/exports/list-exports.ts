import type { ExportEntry, ExportTable } from "@seonchak/schema";
import { exportTable } from "@seonchak/schema";
import type { Deps } from "../deps.ts";
import { exportQueries } from "./export-queries.ts";

/** From here on an estimate is near enough, and counting would take longer than a list should. */
const ESTIMATE_FROM = 50_000;

/** Every table with how many rows it has about, and when it was last carried away and by whom. */
export async function listExports(deps: Deps): Promise<{ tables: ExportEntry[] }> {
  const [estimates, lasts] = await Promise.all([readEstimates(deps), readLasts(deps)]);
  const tables = await Promise.all(
    exportTable.options.map(async (table) => ({
      table,
      rowsAbout: await rowsAbout(deps, table, estimates),
      last: lasts.get(table) ?? null,
    })),
  );
  return { tables };
}

async function rowsAbout(deps: Deps, table: ExportTable, estimates: Map<string, number>): Promise<number> {
  const { estimatedBy, count } = exportQueries[table];
  const estimate = estimatedBy === undefined ? 0 : (estimates.get(estimatedBy) ?? 0);
  if (estimate >= ESTIMATE_FROM) return estimate;
  const [counted] = await deps.prisma.$queryRaw<{ count: number }[]>(count(deps.clock.now()));
  return counted?.count ?? 0;
}

async function readEstimates({ prisma }: Deps): Promise<Map<string, number>> {
  const rows = await prisma.$queryRaw<{ name: string; rows: number }[]>`
    SELECT relname AS name, reltuples::float8 AS rows FROM pg_class
    WHERE relkind = 'r' AND relnamespace = current_schema()::regnamespace`;
  return new Map(rows.map(({ name, rows: about }) => [name, Math.round(about)]));
}

async function readLasts({ prisma }: Deps): Promise<Map<string, { at: string; by: string }>> {
  const rows = await prisma.$queryRaw<{ target: string; at: Date; actor: string }[]>`
    SELECT DISTINCT ON (target) target, at, actor FROM audit_entries
    WHERE action = 'table.exported' ORDER BY target, at DESC`;
  return new Map(rows.map(({ target, at, actor }) => [target, { at: at.toISOString(), by: actor }]));
}
