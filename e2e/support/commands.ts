import { spawn } from "node:child_process";
import { join } from "node:path";
import type { Readable } from "node:stream";
import type { Product } from "./product.ts";

const WEB = join(import.meta.dirname, "..", "..", "apps", "web");
const LIMIT_MS = 60_000;

export type Ended = { code: number; output: string; errors: string };
type How = { typed?: string; calledFrom?: string };

/** A command of the operator, as a process beside a running product or alone, on the same data folder. */
export function runCommand(
  { env }: Pick<Product, "env">,
  [script = "", ...args]: string[],
  { typed = "", calledFrom = WEB }: How = {},
): Promise<Ended> {
  const inherited = { PATH: process.env.PATH, HOME: process.env.HOME, INIT_CWD: calledFrom };
  const child = spawn(process.execPath, ["--import", "tsx", `src/commands/${script}.ts`, ...args], {
    cwd: WEB,
    env: { ...inherited, NODE_ENV: "production", ...env },
    timeout: LIMIT_MS,
  });
  const [output, errors] = [child.stdout, child.stderr].map(gathered);
  child.stdin.end(typed);
  return new Promise((resolve) =>
    child.once("close", (code) => resolve({ code: code ?? 1, output: output?.() ?? "", errors: errors?.() ?? "" })),
  );
}

/** `pnpm council ...`. */
export function council(product: Pick<Product, "env">, args: string[], how?: How): Promise<Ended> {
  return runCommand(product, ["council", ...args], how);
}

function gathered(stream: Readable): () => string {
  const chunks: Buffer[] = [];
  stream.on("data", (chunk: Buffer) => chunks.push(chunk));
  return () => Buffer.concat(chunks).toString();
}
