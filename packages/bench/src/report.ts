import { mkdirSync, writeFileSync } from "node:fs";
import { cpus } from "node:os";
import { join } from "node:path";
import { textTable } from "../../../apps/web/src/commands/council/text-table.ts";

/** `ms` is a median; `rows` is how much was answered, so that a list that stayed empty does not pass for a fast one. */
export type Measurement = { call: string; what: string; ms: number; rows: number; boundMs?: number };
/** How many times as much a call costs in one case as in another. */
export type Ratio = { call: string; what: string; ratio: number; bound: number };
export type Measured = {
  floor: { what: string; ms: number };
  /** Of every measurement that has none of its own. */
  boundMs: number;
  size: Record<string, number>;
  measurements: Measurement[];
  ratios?: Ratio[];
};

/** Prints the table, slowest first, and writes the file. False when something is above the bound. */
export function report({ scenario, ...measured }: Measured & { scenario: string }, folder: string): boolean {
  const { floor, boundMs, measurements, ratios = [] } = measured;
  const slowestFirst = [...measurements].sort((a, b) => b.ms - a.ms);
  const rows = slowestFirst.map(({ call, what, ms, rows: answered, boundMs: own = boundMs }) => [
    call,
    what,
    ms.toFixed(1),
    `${(ms / floor.ms).toFixed(0)} x`,
    String(answered),
    ms > own ? `TOO SLOW, above ${own}` : "",
  ]);
  for (const line of textTable(["call", "what", "ms", "floor", "rows", ""], rows)) console.log(line);
  for (const { call, what, ratio, bound } of ratios)
    console.log(`${call}, ${what}: ${ratio.toFixed(2)} x${ratio > bound ? `, TOO MUCH, above ${bound}` : ""}`);
  const late = measurements.filter(({ ms, boundMs: own = boundMs }) => ms > own).length;
  console.log(
    `\nThe floor, ${floor.what}, is ${floor.ms.toFixed(2)} ms. ${late} of ${rows.length} are above their bound, ${boundMs} ms unless it has one of its own.`,
  );
  console.log(`Written to ${write(scenario, { ...measured, measurements: slowestFirst }, folder)}`);
  return late === 0 && ratios.every(({ ratio, bound }) => ratio <= bound);
}

function write(scenario: string, measured: Measured, folder: string): string {
  const machine = { cpu: cpus()[0]?.model ?? "unknown", cpus: cpus().length, node: process.version };
  const file = join(folder, `${scenario}.json`);
  mkdirSync(folder, { recursive: true });
  writeFileSync(file, `${JSON.stringify({ scenario, at: new Date().toISOString(), machine, ...measured }, null, 2)}\n`);
  return file;
}
