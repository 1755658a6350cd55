/** Moves every clock of this process on, and by offset those of Redis' scripts. Local mode only (DESIGN 5). */
export type TestClock = { offsetMs(): number; advance(ms: number): void };

export function createTestClock(): TestClock {
  let offsetMs = 0;
  return {
    offsetMs: () => offsetMs,
    advance(ms) {
      offsetMs += ms;
    },
  };
}
