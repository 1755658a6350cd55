const STILL_AT_IT_MS = 15_000;

export type Log = (line: string) => void;

/** Runs one step of the start and says in plain words that it goes on and how long it took. */
export async function step<Result>(log: Log, words: { doing: string; done: string }, work: () => Promise<Result>) {
  const begun = performance.now();
  const patience = setInterval(() => log(`  ${words.doing} (${seconds(begun)})`), STILL_AT_IT_MS);
  try {
    const result = await work();
    // A step that found nothing to do says nothing.
    if (result !== false) log(`${words.done} (${seconds(begun)}).`);
    return result;
  } finally {
    clearInterval(patience);
  }
}

export function seconds(begun: number): string {
  return `${((performance.now() - begun) / 1000).toFixed(1)} s`;
}
