import { existsSync, readdirSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { buildScreens } from "../../apps/web/src/start/build-screens.ts";
import { generate } from "../../apps/web/src/start/generate.ts";
import { ROOT } from "../../apps/web/src/start/inputs-stamp.ts";
import { runNode } from "./run-stage.ts";
import type { Totals } from "./totals.ts";
import { playwrightTotals, vitestTotals } from "./totals.ts";

/** `totals` counts what ran even when the stage failed. */
export type Stage = { title: string; run: () => Promise<{ ok: boolean; totals?: Totals }> };

const TYPE_CHECKS_AT_ONCE = 2;

/** In the order of speed, so that what is quickly known is known first. Reports go into `reports`, a folder. */
export function stages(reports: string): Stage[] {
  return [
    { title: "Generated code", run: () => succeeds(generate()) },
    { title: "Style and fences between packages (biome)", run: async () => ({ ok: await lint() }) },
    { title: "Types (tsc)", run: async () => ({ ok: await checkTypes() }) },
    { title: "Rules, stores and races (vitest)", run: () => runVitest(join(reports, "vitest.json")) },
    { title: "Screens built (next build)", run: () => succeeds(buildScreens()) },
    { title: "Stories in a browser (playwright)", run: () => runPlaywright(join(reports, "playwright.json")) },
  ];
}

async function succeeds(work: Promise<unknown>): Promise<{ ok: boolean }> {
  try {
    await work;
    return { ok: true };
  } catch (error) {
    console.error(error instanceof Error ? error.message : String(error));
    return { ok: false };
  }
}

function lint(): Promise<boolean> {
  return runNode({
    args: [toolOf(".", "@biomejs/biome", "bin/biome"), "check", "--error-on-warnings", "."],
    cwd: ROOT,
  });
}

/** Every package by itself, as its own import list allows; Next's route types first, which the screens refer to. */
async function checkTypes(): Promise<boolean> {
  const web = join(ROOT, "apps", "web");
  if (!(await runNode({ args: [toolOf("apps/web", "next", "dist/bin/next"), "typegen"], cwd: web }))) return false;
  const waiting = projects();
  let ok = true;
  const check = async () => {
    for (let project = waiting.shift(); project !== undefined; project = waiting.shift())
      if (!(await runNode({ args: [toolOf(".", "typescript", "bin/tsc"), "-p", project], cwd: ROOT }))) ok = false;
  };
  await Promise.all(Array.from({ length: TYPE_CHECKS_AT_ONCE }, check));
  return ok;
}

function projects(): string[] {
  const inside = (folder: string) => readdirSync(join(ROOT, folder)).map((name) => join(folder, name));
  return [...inside("apps"), ...inside("packages"), "prisma", "e2e", "scripts"]
    .map((folder) => join(folder, "tsconfig.json"))
    .filter((project) => existsSync(join(ROOT, project)));
}

async function runVitest(report: string): Promise<{ ok: boolean; totals: Totals }> {
  const reporters = ["--reporter=default", "--reporter=json", `--outputFile.json=${report}`];
  const ok = await runNode({ args: [toolOf(".", "vitest", "vitest.mjs"), "run", ...reporters], cwd: ROOT });
  return { ok, totals: vitestTotals(report) };
}

async function runPlaywright(report: string): Promise<{ ok: boolean; totals: Totals }> {
  const ok = await runNode({
    args: [toolOf("e2e", "@playwright/test", "cli.js"), "test", "--reporter=list,json"],
    cwd: join(ROOT, "e2e"),
    env: { PLAYWRIGHT_JSON_OUTPUT_FILE: report },
  });
  return { ok, totals: playwrightTotals(report) };
}

/** A program of a package, seen from the folder that depends on it. */
function toolOf(folder: string, name: string, program: string): string {
  const manifest = createRequire(join(ROOT, folder, "package.json")).resolve(`${name}/package.json`);
  return join(dirname(manifest), program);
}
