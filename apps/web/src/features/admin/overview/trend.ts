/** How many lockers were taken and held at a moment. */
export type Sample = { atMs: number; taken: number; held: number };

/** How long this page remembers; longer, and the last minute of a rush would be a hair's breadth. */
export const TREND_MS = 10 * 60_000;
const MINUTE_MS = 60_000;

/** The samples with one more; what is older than ten minutes goes. A moment that is known already changes nothing. */
export function addSample(samples: readonly Sample[], sample: Sample): readonly Sample[] {
  const last = samples.at(-1);
  if (last && last.atMs >= sample.atMs) return samples;
  return [...samples.filter(({ atMs }) => atMs > sample.atMs - TREND_MS), sample];
}

/** How many more are taken than a minute before the last sample. */
export function takenInLastMinute(samples: readonly Sample[]): number {
  const last = samples.at(-1);
  if (!last) return 0;
  const before = samples.findLast(({ atMs }) => atMs <= last.atMs - MINUTE_MS) ?? samples[0] ?? last;
  return last.taken - before.taken;
}

export type TrendFrame = { width: number; height: number; max: number };

/** The outlines of two areas as SVG paths, stairs because lockers are whole: taken, and on top of it held. */
export function trendPaths(samples: readonly Sample[], frame: TrendFrame): { taken: string; held: string } {
  return {
    taken: stairs(samples, frame, ({ taken }) => taken),
    held: stairs(samples, frame, ({ taken, held }) => taken + held),
  };
}

function stairs(samples: readonly Sample[], { width, height, max }: TrendFrame, amount: (sample: Sample) => number) {
  const first = samples[0]?.atMs ?? 0;
  const spanMs = Math.max(1, (samples.at(-1)?.atMs ?? 0) - first);
  const steps = samples.map((sample) => {
    const x = round(((sample.atMs - first) / spanMs) * width);
    return `H${x}V${round(height - (Math.min(amount(sample), max) / Math.max(1, max)) * height)}`;
  });
  return `M0 ${height}${steps.join("")}V${height}Z`;
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
