"use client";

import { useSyncExternalStore } from "react";

/** Map and list are equals; which one is a matter of taste, and remembered on the device. */
export type ViewChoice = "map" | "list";

const KEY = "lockers-view";
const watchers = new Set<() => void>();
let chosen: ViewChoice | undefined;

function read(): ViewChoice {
  if (chosen === undefined) {
    try {
      chosen = localStorage.getItem(KEY) === "list" ? "list" : "map";
    } catch {
      // Storage may be forbidden.
      chosen = "map";
    }
  }
  return chosen;
}

function choose(next: ViewChoice): void {
  chosen = next;
  try {
    localStorage.setItem(KEY, next);
  } catch {
    // The choice then lasts as long as the page.
  }
  for (const watcher of watchers) watcher();
}

function watch(watcher: () => void): () => void {
  watchers.add(watcher);
  return () => watchers.delete(watcher);
}

export function useViewChoice(): [ViewChoice, (next: ViewChoice) => void] {
  return [useSyncExternalStore(watch, read, () => "map"), choose];
}
