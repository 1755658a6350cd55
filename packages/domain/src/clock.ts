/** The domain's only source of time. `offsetMs` is what a test clock adds to every server's clock; 0 in production. */
export type Clock = { now(): Date; offsetMs(): number };

export function systemClock(offsetMs: () => number = () => 0): Clock {
  return { now: () => new Date(Date.now() + offsetMs()), offsetMs };
}
