import { closeSync, existsSync, openSync, writeFileSync } from "node:fs";
import { resolve } from "node:path";
import type { Deps } from "@seonchak/domain";
import { CONSOLE } from "@seonchak/domain/audit/audit";
import { streamTable } from "@seonchak/domain/exports/export-table";
import type { ExportTable } from "@seonchak/schema";
import { exportTable as tables } from "@seonchak/schema";
import type { Command } from "commander";
import { Argument } from "commander";
import type { Installation } from "../open-stores.ts";
import { runOnStores, say } from "../open-stores.ts";
import { inSeoul } from "./in-seoul.ts";

export function addExport(program: Command): void {
  program
    .command("export")
    .description("Write a table as CSV for a spreadsheet. The file holds people's data: keep it safe.")
    .addArgument(new Argument("<table>", "which one").choices(tables.options))
    .option("--out <file>", "where to; named by table and day in the present folder when left out")
    .action((table: ExportTable, { out }: { out?: string }) =>
      runOnStores((deps, installation) => writeTable(deps, installation, { table, out })),
    );
}

type Wanted = { table: ExportTable; out: string | undefined };

async function writeTable(deps: Deps, { calledFrom }: Installation, { table, out }: Wanted): Promise<number> {
  const file = resolve(calledFrom, out ?? `seonchak-${table}-${inSeoul(deps.clock.now()).slice(0, 10)}.csv`);
  // Before the table is read, which the audit log would then name in vain.
  const opened = openNew(file);
  try {
    const { parts, rowCount } = await streamTable(deps, CONSOLE, { table });
    for await (const part of parts) writeFileSync(opened, part);
    say(`Wrote ${rowCount} rows to ${file}`);
    return 0;
  } finally {
    closeSync(opened);
  }
}

/** For its owner alone, and never over another file. */
function openNew(file: string): number {
  try {
    return openSync(file, "wx", 0o600);
  } catch (error) {
    if (existsSync(file)) throw new Error(`${file} is there already. Give another name with --out, or remove it.`);
    throw error;
  }
}
