import { execFile } from "node:child_process";
import { join } from "node:path";
import { expect } from "@playwright/test";
import type { Product } from "./product.ts";

const WEB = join(import.meta.dirname, "..", "..", "apps", "web");
const LIMIT_MS = 60_000;
/** A broken-off confirmation is settled after 15 s, by a loop that runs every 5 s. */
const SETTLE_LIMIT_MS = 45_000;

type Verdict = { code: number; output: string };

/** `pnpm verify:invariants` beside the running server, on the same data folder. */
export function verifyInvariants({ env }: Pick<Product, "env">): Promise<Verdict> {
  const args = ["--import", "tsx", "src/commands/verify-invariants.ts"];
  return new Promise((resolve) => {
    const inherited = { PATH: process.env.PATH, HOME: process.env.HOME };
    const how = { cwd: WEB, env: { ...inherited, NODE_ENV: "production" as const, ...env }, timeout: LIMIT_MS };
    execFile(process.execPath, args, how, (error, stdout, stderr) =>
      resolve({ code: error === null ? 0 : 1, output: stdout + stderr }),
    );
  });
}

/** Asserts that no invariant of DESIGN 4 is broken now. */
export async function expectInvariantsHold(product: Pick<Product, "env">): Promise<void> {
  expect(await verifyInvariants(product)).toMatchObject({ code: 0 });
}

/** The same after a fault, as soon as it has settled. */
export async function expectInvariantsSettle(product: Pick<Product, "env">): Promise<void> {
  await expect(async () => expectInvariantsHold(product)).toPass({ timeout: SETTLE_LIMIT_MS, intervals: [500] });
}
