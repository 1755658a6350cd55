/** Draws that are the same for the same seed, so that a failure can be played again. */
export type Draw = { below(limit: number): number; oneOf<One>(many: readonly [One, ...One[]]): One };

const RANGE = 2 ** 32;

/** Mulberry32: small, and even enough to choose what people press. */
export function drawsOf(seed: number): Draw {
  let state = seed >>> 0;
  function below(limit: number): number {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / RANGE) * limit);
  }
  return { below, oneOf: (many) => many[below(many.length)] ?? many[0] };
}
