"use client";

import { useSyncExternalStore } from "react";

/** Beyond what any answer takes: a larger step means that somebody set the device's clock. */
const CLOCK_WAS_SET_MS = 10_000;

/**
 * Server's clock minus this device's, ms, after one more answer. An answer is older when it arrives than when it was
 * written, so each one bounds the offset from below and the largest bound is the best: our clock is never ahead of the
 * server's, and nothing is pressed before it opens.
 */
export function improvedOffset(offsetMs: number | null, answer: { serverMs: number; receivedMs: number }): number {
  const atLeastMs = answer.serverMs - answer.receivedMs;
  if (offsetMs === null || atLeastMs > offsetMs) return atLeastMs;
  return offsetMs - atLeastMs > CLOCK_WAS_SET_MS ? atLeastMs : offsetMs;
}

const watchers = new Set<() => void>();
let known: number | null = null;

/** Learns from the `serverTime` of an answer that has just arrived. */
export function learnServerTime(serverTime: string): void {
  const next = improvedOffset(known, { serverMs: Date.parse(serverTime), receivedMs: Date.now() });
  if (next === known) return;
  known = next;
  for (const watcher of watchers) watcher();
}

/** The server's clock now, ms since 1970, as well as this page knows it. */
export function serverNowMs(): number {
  return Date.now() + (known ?? 0);
}

/** Server's clock minus this device's, ms; for the countdowns of `ui/`. */
export function useServerOffsetMs(): number {
  return useSyncExternalStore(
    watch,
    () => known ?? 0,
    () => 0,
  );
}

function watch(watcher: () => void): () => void {
  watchers.add(watcher);
  return () => watchers.delete(watcher);
}
