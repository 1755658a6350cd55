import { mayPass } from "../live/keep-trying.ts";
import { newHoldId } from "../lockers/hold-id.ts";

const KEY = "exam-asked";

type Memory = Pick<Storage, "getItem" | "setItem" | "removeItem">;
type Asked = { wish: string; id: string };

/**
 * The ids under which wishes are sent: the same wish keeps its own until the server has answered it, through a refresh of
 * the page too, so that pressing again books once.
 */
export function wishIds(memory: () => Memory) {
  let last = recall(memory);
  return {
    of(asked: object): string {
      const wish = JSON.stringify(asked);
      if (last?.wish === wish) return last.id;
      const next = { wish, id: newHoldId() };
      last = next;
      quietly(() => memory().setItem(KEY, JSON.stringify([wish, next.id])));
      return next.id;
    },
    /** After a yes, or an error. Without an answer, or with "not now", it may have been booked: only its id finds out. */
    settle(error?: unknown): void {
      if (error !== undefined && mayPass(error)) return;
      last = null;
      quietly(() => memory().removeItem(KEY));
    },
  };
}

function recall(memory: () => Memory): Asked | null {
  const stored: unknown = quietly(() => JSON.parse(memory().getItem(KEY) ?? "null"));
  const [wish, id]: unknown[] = Array.isArray(stored) ? stored : [];
  return typeof wish === "string" && typeof id === "string" ? { wish, id } : null;
}

/** Storage may be forbidden, and may hold anything. */
function quietly<Answer>(act: () => Answer): Answer | undefined {
  try {
    return act();
  } catch {
    return undefined;
  }
}
