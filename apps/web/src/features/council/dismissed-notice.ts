"use client";

import { useSyncExternalStore } from "react";

const KEY = "seonchak.notice";
const watchers = new Set<() => void>();
let dismissed: string | undefined;

function read(): string {
  if (dismissed === undefined) {
    try {
      dismissed = localStorage.getItem(KEY) ?? "";
    } catch {
      // Storage may be forbidden.
      dismissed = "";
    }
  }
  return dismissed;
}

function dismiss(text: string): void {
  dismissed = text;
  try {
    localStorage.setItem(KEY, text);
  } catch {
    // It is then gone as long as the page stays.
  }
  for (const watcher of watchers) watcher();
}

function watch(watcher: () => void): () => void {
  watchers.add(watcher);
  return () => watchers.delete(watcher);
}

/** The notice that was closed on this device; another text is shown again. Undefined before the browser is asked. */
export function useDismissedNotice(): [string | undefined, (text: string) => void] {
  return [useSyncExternalStore(watch, read, () => undefined), dismiss];
}
