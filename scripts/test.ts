import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { stopRunningStage } from "./test-run/run-stage.ts";
import type { Stage } from "./test-run/stages.ts";
import { stages } from "./test-run/stages.ts";
import type { Totals } from "./test-run/totals.ts";
import { add, NONE } from "./test-run/totals.ts";

// What `npm test` runs. Stops at the first stage that fails; the last line is always "N passed, N failed".
const begun = performance.now();
let interrupted = false;

for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.on(signal, interrupt);
if (process.connected) process.once("disconnect", interrupt);

const reports = mkdtempSync(join(tmpdir(), "seonchak-reports-"));
process.exitCode = await main(stages(reports));
rmSync(reports, { recursive: true, force: true });
if (process.connected) process.disconnect();

async function main(all: Stage[]): Promise<number> {
  let totals = NONE;
  let trouble: string | null = null;
  for (const [index, stage] of all.entries()) {
    const title = `${index + 1}/${all.length} ${stage.title}`;
    console.log(`\n== ${title}`);
    const stageBegun = performance.now();
    const { ok, counted } = await runStage(stage);
    totals = add(totals, counted);
    trouble = interrupted ? "Interrupted." : troubleOf(stage.title, { ok, counted });
    console.log(`== ${title}: ${trouble === null ? "good" : "FAILED"} (${seconds(stageBegun)})`);
    if (trouble !== null) break;
  }
  return finish(totals, trouble ?? (totals.passed === 0 ? "No test ran." : null));
}

async function runStage(stage: Stage): Promise<{ ok: boolean; counted: Totals }> {
  try {
    const { ok, totals = NONE } = await stage.run();
    return { ok, counted: totals };
  } catch (error) {
    // No report was written: the tool did not even begin.
    console.error(error instanceof Error ? error.message : String(error));
    return { ok: false, counted: NONE };
  }
}

/** A skipped test is a promise nobody checked, so it fails the run. */
function troubleOf(title: string, { ok, counted }: { ok: boolean; counted: Totals }): string | null {
  if (counted.skipped > 0) return `${title}: ${counted.skipped} skipped; no test may be skipped.`;
  return ok && counted.failed === 0 ? null : `${title} failed; what went wrong is above.`;
}

/** A stage that failed without a failing test still counts as one, so that the last line never reads as all well. */
function finish(totals: Totals, trouble: string | null): number {
  const failed = trouble === null ? totals.failed : Math.max(1, totals.failed);
  console.log(`\n${trouble ?? "Everything is good."} (${seconds(begun)} in all)`);
  console.log(`${totals.passed} passed, ${failed} failed`);
  return failed === 0 ? 0 : 1;
}

function interrupt(): void {
  interrupted = true;
  stopRunningStage();
}

function seconds(since: number): string {
  return `${((performance.now() - since) / 1000).toFixed(1)} s`;
}
