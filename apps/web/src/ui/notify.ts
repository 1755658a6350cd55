export type NoticeTone = "info" | "ok" | "danger";

export type Notice = {
  id: number;
  tone: NoticeTone;
  text: string;
  action: { label: string; onPress: () => void } | undefined;
  /** null: stays until dismissed. */
  durationMs: number | null;
};

type NoticeInput = {
  text: string;
  tone?: NoticeTone | undefined;
  /** One thing to do about it, such as undo. */
  action?: { label: string; onPress: () => void } | undefined;
  durationMs?: number | null | undefined;
};

const SHOWN_MAX = 3;
const DURATION_MS = 6_000;
/** Whoever may want to undo needs time to read and to reach the button. */
const DURATION_WITH_ACTION_MS = 15_000;

const empty: readonly Notice[] = [];
const watchers = new Set<() => void>();
let notices = empty;
let lastId = 0;

/** Shows a short notice at the top and has it read aloud. For what happened elsewhere; a refusal belongs where the finger was. */
export function notify({ text, tone = "info", action, durationMs }: NoticeInput): void {
  lastId += 1;
  const stays = durationMs === undefined ? (action ? DURATION_WITH_ACTION_MS : DURATION_MS) : durationMs;
  // The same words again replace the old ones instead of piling up.
  const others = notices.filter((notice) => notice.text !== text);
  publish([...others, { id: lastId, tone, text, action, durationMs: stays }].slice(-SHOWN_MAX));
}

export function dismissNotice(id: number): void {
  publish(notices.filter((notice) => notice.id !== id));
}

/** For `useSyncExternalStore`. */
export function watchNotices(watcher: () => void): () => void {
  watchers.add(watcher);
  return () => watchers.delete(watcher);
}

export function currentNotices(): readonly Notice[] {
  return notices;
}

export function noNotices(): readonly Notice[] {
  return empty;
}

function publish(next: readonly Notice[]): void {
  notices = next;
  for (const watcher of watchers) watcher();
}
