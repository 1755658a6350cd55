export type ChartFrameSize = { width: number; height: number; max: number };
/** A moment of a chart: when, from 0 at the left edge to 1 at the right one, and the amounts from the bottom up. */
export type ChartMoment = { place: number; values: readonly number[] };

/**
 * The outlines of areas that stand on each other, as SVG paths from the bottom one up. Stairs, because what is counted
 * is whole. A step is as high as its end, so that the newest amounts are seen as wide as all others.
 */
export function stackedStairs(moments: readonly ChartMoment[], frame: ChartFrameSize): string[] {
  const layers = moments[0]?.values.length ?? 0;
  const tops = Array.from({ length: layers }, (_, layer) => moments.map(({ values }) => upTo(values, layer)));
  return tops.map((amounts, layer) => {
    const top = stairs(moments, amounts, frame);
    const below = tops[layer - 1];
    const bottom = below ? backwards(moments, below, frame) : `V${frame.height}H${x(moments[0]?.place ?? 0, frame)}`;
    return `${top}${bottom}Z`;
  });
}

/** The least round number that is not below `amount`: 1, 2 or 5 with noughts. */
export function roundUp(amount: number): number {
  if (amount <= 1) return 1;
  const power = 10 ** Math.floor(Math.log10(amount));
  const step = [1, 2, 5, 10].find((factor) => factor * power >= amount) ?? 10;
  return step * power;
}

function stairs(moments: readonly ChartMoment[], amounts: readonly number[], frame: ChartFrameSize): string {
  return moments
    .map(({ place }, i) => {
      const level = y(amounts[i] ?? 0, frame);
      return i === 0 ? `M${x(place, frame)} ${level}` : `V${level}H${x(place, frame)}`;
    })
    .join("");
}

/** The same stairs from right to left. */
function backwards(moments: readonly ChartMoment[], amounts: readonly number[], frame: ChartFrameSize): string {
  return moments
    .map((_, i) => {
      const before = moments[i - 1];
      const level = `V${y(amounts[i] ?? 0, frame)}`;
      return before ? `${level}H${x(before.place, frame)}` : level;
    })
    .reverse()
    .join("");
}

function upTo(values: readonly number[], layer: number): number {
  return values.slice(0, layer + 1).reduce((sum, value) => sum + value, 0);
}

function x(place: number, { width }: ChartFrameSize): number {
  return rounded(place * width);
}

function y(amount: number, { height, max }: ChartFrameSize): number {
  return rounded(height - (Math.min(amount, max) / Math.max(1, max)) * height);
}

function rounded(value: number): number {
  return Math.round(value * 10) / 10;
}
