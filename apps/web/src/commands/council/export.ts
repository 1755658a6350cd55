import { writeFileSync } from "node:fs";
import { resolve } from "node:path";
import type { Deps } from "@seonchak/domain";
import { CONSOLE } from "@seonchak/domain/audit/audit";
import { exportTable } from "@seonchak/domain/exports/export-table";
import type { ExportTable } from "@seonchak/schema";
import { exportTable as tables } from "@seonchak/schema";
import type { Command } from "commander";
import { Argument } from "commander";
import type { Installation } from "../open-stores.ts";
import { runOnStores, say } from "../open-stores.ts";

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
  const { fileName, csv, rowCount } = await exportTable(deps, CONSOLE, { table });
  const file = resolve(calledFrom, out ?? fileName);
  // For its owner alone, and never over another file.
  writeFileSync(file, csv, { mode: 0o600, flag: "wx" });
  say(`Wrote ${rowCount} rows to ${file}`);
  return 0;
}
