import { Refusal } from "@seonchak/domain";

/** How many came out in which way: `ok`, a refusal's reason, or `Error: <message>` for what nobody expected. */
export type Tally = Record<string, number>;

/** Starts everything at once and counts how it came out. Compare the whole tally: a bug must not hide among losers. */
export async function race(contenders: (() => Promise<unknown>)[]): Promise<Tally> {
  const outcomes = await Promise.allSettled(contenders.map((contend) => contend()));
  const tally: Tally = {};
  for (const outcome of outcomes) {
    const word = outcome.status === "fulfilled" ? "ok" : wordOf(outcome.reason);
    tally[word] = (tally[word] ?? 0) + 1;
  }
  return tally;
}

function wordOf(reason: unknown): string {
  if (reason instanceof Refusal) return reason.reason;
  return reason instanceof Error ? `Error: ${reason.message}` : `Error: ${String(reason)}`;
}
