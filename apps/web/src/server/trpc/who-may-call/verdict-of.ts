import { refusalReason } from "@seonchak/schema";
import { at } from "../../testing/test-server.ts";
import type { Verdict } from "./callers.ts";
import { PASSES } from "./callers.ts";

/** What the guards say; every other refusal comes from a rule behind them. */
const BY_GUARD: Record<string, number> = { UNAUTHENTICATED: 401, SESSION_ENDED: 401, FORBIDDEN: 403, BAD_ORIGIN: 403 };

/** Whether a call got past the guards. Throws for a fault of ours, which is no answer to anybody. */
export async function verdictOf(url: string, asking: RequestInit): Promise<Verdict> {
  const ended = new AbortController();
  const answer = await fetch(url, { ...asking, signal: ended.signal });
  // A subscription never ends; that it began is enough.
  if (answer.headers.get("content-type")?.startsWith("text/event-stream")) {
    ended.abort();
    return PASSES;
  }
  const text = await answer.text();
  const body: unknown = JSON.parse(text);
  const reason = at(body, "error.data.refusal.reason") ?? at(body, "error.reason");
  if (answer.status >= 500) throw new Error(`${url} was answered ${answer.status}: ${text}`);
  const refused = refusalReason.safeParse(reason);
  if (!refused.success || BY_GUARD[refused.data] === undefined) return PASSES;
  if (BY_GUARD[refused.data] !== answer.status) throw new Error(`${url}: ${refused.data} came with ${answer.status}`);
  return refused.data;
}
