import type { Answer, Call } from "./http.ts";
import { ADMIN } from "./product.ts";
import { at, listAt, numberAt, textAt } from "./read.ts";

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
export const HOLD_MS = 15 * 60_000;

export type RoundTimes = { opensAt?: Date; closesAt?: Date; expiresAt?: Date; holdMs?: number };
export type Scope = Record<string, unknown>;

/** The council's hands, over REST, as its first owner. Each act throws unless it succeeds. */
export type Council = {
  ask(path: string, ask?: { method?: string; body?: unknown }): Promise<Answer>;
  roundId(): Promise<string>;
  /** Open since an hour, for a day, unless said otherwise. */
  openRound(times?: RoundTimes): Promise<void>;
  closeRound(): Promise<void>;
  pauseRound(noticeKo: string, noticeEn: string): Promise<void>;
  resumeRound(): Promise<void>;
  /** Opens in a day, closes in two, and says why. */
  postponeRound(noticeKo: string, noticeEn: string): Promise<void>;
  setCondition(lockerNumber: number, condition: "available" | "broken" | "reserved", note?: string): Promise<void>;
  /** What a reset of `scope` took. */
  reset(scope: Scope): Promise<{ resetId: string; releasedCount: number; endedHoldCount: number }>;
  undo(resetId: string): Promise<unknown>;
  /** As on the first day: every locker available and free, the round open. */
  startAfresh(): Promise<void>;
};

export async function councilOf(call: Call): Promise<Council> {
  const { status, body, text } = await call("/api/v1/admin/auth/login", { body: ADMIN });
  if (status !== 200) throw new Error(`the administrator was answered ${status}: ${text}`);
  const token = textAt(body, "access_token");

  async function ask(path: string, { method, body: sent }: { method?: string; body?: unknown } = {}): Promise<Answer> {
    const how = { token, ...(method === undefined ? {} : { method }), ...(sent === undefined ? {} : { body: sent }) };
    const answer = await call(`/api/v1/admin${path}`, how);
    if (answer.status !== 200) throw new Error(`${path} was answered ${answer.status}: ${answer.text}`);
    return answer;
  }
  const round = async () => listAt((await ask("/rounds")).body, "rounds")[0];
  const roundId = async () => textAt(await round(), "id");
  const act = async (name: string, sent: object) =>
    void (await ask(`/rounds/${await roundId()}/${name}`, { body: sent }));

  const council: Council = {
    ask,
    roundId,
    openRound: ({ opensAt, closesAt, expiresAt, holdMs = HOLD_MS } = {}) => {
      const now = Date.now();
      return act("open", {
        opens_at: (opensAt ?? new Date(now - HOUR_MS)).toISOString(),
        closes_at: (closesAt ?? new Date(now + DAY_MS)).toISOString(),
        expires_at: (expiresAt ?? new Date(now + 30 * DAY_MS)).toISOString(),
        hold_ms: holdMs,
      });
    },
    closeRound: () => act("close", {}),
    pauseRound: (noticeKo, noticeEn) => act("pause", { notice_ko: noticeKo, notice_en: noticeEn }),
    resumeRound: () => act("resume", {}),
    postponeRound: (noticeKo, noticeEn) => {
      const inDays = (days: number) => new Date(Date.now() + days * DAY_MS).toISOString();
      const times = { opens_at: inDays(1), closes_at: inDays(2), expires_at: inDays(30) };
      return act("postpone", { ...times, notice_ko: noticeKo, notice_en: noticeEn });
    },
    setCondition: async (lockerNumber, condition, note = "") =>
      void (await ask(`/lockers/${lockerNumber}/condition`, { method: "PUT", body: { condition, note } })),
    async reset(scope) {
      const { body: preview } = await ask("/resets/preview", { body: { scope } });
      const confirmation = {
        scope,
        typed_word: textAt(preview, "word_ko"),
        fingerprint: textAt(preview, "fingerprint"),
      };
      const { body: reset } = await ask("/resets", { body: confirmation });
      return {
        resetId: textAt(reset, "reset_id"),
        releasedCount: numberAt(reset, "released_count"),
        endedHoldCount: numberAt(reset, "ended_hold_count"),
      };
    },
    undo: async (resetId) => (await ask(`/resets/${resetId}/undo`, { body: {} })).body,
    startAfresh: () => startAfresh(council),
  };
  return council;
}

async function startAfresh(council: Council): Promise<void> {
  await council.openRound();
  const rows = listAt((await council.ask("/lockers?page_size=100")).body, "rows");
  for (const row of rows)
    if (at(row, "condition") !== "available") await council.setCondition(numberAt(row, "locker_id"), "available");
  if (rows.some((row) => at(row, "status") === "held" || at(row, "status") === "taken"))
    await council.reset({ kind: "all" });
}
