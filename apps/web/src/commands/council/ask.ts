import { createInterface } from "node:readline/promises";

/** What the operator types; null when there is nobody to answer or the input ends. */
export async function ask(question: string): Promise<string | null> {
  const lines = createInterface({ input: process.stdin, output: process.stdout });
  const ended = new Promise<null>((resolve) => lines.once("close", () => resolve(null)));
  try {
    return await Promise.race([lines.question(question), ended]);
  } finally {
    lines.close();
  }
}

export async function isYes(question: string): Promise<boolean> {
  return /^y(es)?$/i.test((await ask(`${question} (y/N) `))?.trim() ?? "");
}
