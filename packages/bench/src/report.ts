import { mkdirSync, writeFileSync } from "node:fs";
import { cpus } from "node:os";
import { join } from "node:path";
import { textTable } from "../../../apps/web/src/commands/council/text-table.ts";

/** `ms` is a median; `rows` is how much was answered, so that a list that stayed empty does not pass for a fast one. */
export type Measurement = { call: string; what: string; ms: number; rows: number };
export type Measured = {
  floor: { what: string; ms: number };
  boundMs: number;
  size: Record<string, number>;
  measurements: Measurement[];
};

/** Prints the table, slowest first, and writes the file. False when something is above the bound. */
export function report({ scenario, ...measured }: Measured & { scenario: string }, folder: string): boolean {
  const { floor, boundMs, measurements } = measured;
  const slowestFirst = [...measurements].sort((a, b) => b.ms - a.ms);
  const rows = slowestFirst.map(({ call, what, ms, rows: answered }) => [
    call,
    what,
    ms.toFixed(1),
    `${(ms / floor.ms).toFixed(0)} x`,
    String(answered),
    ms > boundMs ? "TOO SLOW" : "",
  ]);
  for (const line of textTable(["call", "what", "ms", "floor", "rows", ""], rows)) console.log(line);
  const late = measurements.filter(({ ms }) => ms > boundMs).length;
  console.log(
    `\nThe floor, ${floor.what}, is ${floor.ms.toFixed(2)} ms. ${late} of ${rows.length} are above ${boundMs} ms.`,
  );
  console.log(`Written to ${write(scenario, { ...measured, measurements: slowestFirst }, folder)}`);
  return late === 0;
}

function write(scenario: string, measured: Measured, folder: string): string {
  const machine = { cpu: cpus()[0]?.model ?? "unknown", cpus: cpus().length, node: process.version };
  const file = join(folder, `${scenario}.json`);
  mkdirSync(folder, { recursive: true });
  writeFileSync(file, `${JSON.stringify({ scenario, at: new Date().toISOString(), machine, ...measured }, null, 2)}\n`);
  return file;
}
