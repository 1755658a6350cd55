/** A hold's whole length is known when it is placed; a reload needs it again to draw the ring. */
const KEY = "hold-total";
const USUAL_MS = 15 * 60_000;

export function rememberHoldTotal(holdId: string, totalMs: number): void {
  try {
    sessionStorage.setItem(KEY, JSON.stringify([holdId, totalMs]));
  } catch {
    // Storage may be forbidden; the ring then starts from the usual length.
  }
}

/** Ms from placing to end; the usual length, or what remains if that is more, where it was placed elsewhere. */
export function holdTotalMs(holdId: string, remainingMs: number): number {
  return remembered(holdId) ?? Math.max(USUAL_MS, remainingMs);
}

function remembered(holdId: string): number | null {
  try {
    const stored: unknown = JSON.parse(sessionStorage.getItem(KEY) ?? "null");
    if (!Array.isArray(stored) || stored[0] !== holdId) return null;
    const [, totalMs]: unknown[] = stored;
    return typeof totalMs === "number" ? totalMs : null;
  } catch {
    return null;
  }
}
