const KEY = "desk-shortcuts";
const watchers = new Set<() => void>();
/** Where storage is forbidden, the choice lasts as long as the page. */
let here: boolean | undefined;

/** Whether single keys act; on unless this browser's user said otherwise. */
export function shortcutsOn(): boolean {
  if (here !== undefined) return here;
  try {
    return localStorage.getItem(KEY) !== "off";
  } catch {
    return true;
  }
}

export function setShortcutsOn(on: boolean): void {
  here = on;
  try {
    if (on) localStorage.removeItem(KEY);
    else localStorage.setItem(KEY, "off");
  } catch {
    // Nothing to do: `here` knows.
  }
  for (const watcher of watchers) watcher();
}

/** For `useSyncExternalStore`. */
export function watchShortcuts(watcher: () => void): () => void {
  watchers.add(watcher);
  return () => watchers.delete(watcher);
}
