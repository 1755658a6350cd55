import type { Answer } from "./http.ts";

/** How many answers came out in which way: `201`, `409 LOCKER_HELD`. Compare the whole of it, never only the winners. */
export type Tally = Record<string, number>;

export function tallyOf(answers: Answer[]): Tally {
  const tally: Tally = {};
  for (const { status, reason } of answers) {
    const word = reason === null ? String(status) : `${status} ${reason}`;
    tally[word] = (tally[word] ?? 0) + 1;
  }
  return tally;
}

/** Everything that is a fault of the server's: 5xx, and answers that never came. */
export function faultsIn(answers: Answer[]): Tally {
  return tallyOf(answers.filter(({ status }) => status === 0 || status >= 500));
}
