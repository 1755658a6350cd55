import type { Answer, Call } from "./http.ts";
import { listAt, numberAt, textAt } from "./read.ts";

/** What a student can press, over REST, for the one whose token it is. */
export type Presses = {
  hold(lockerNumber: number, holdId?: string): Promise<Answer>;
  confirm(lockerNumber: number, holdId?: string): Promise<Answer>;
  release(lockerNumber: number): Promise<Answer>;
  releaseHold(lockerNumber: number): Promise<Answer>;
  mine(): Promise<Answer>;
};

export function pressesOf(call: Call, { token }: { token: string }): Presses {
  const press = (lockerNumber: number, act: string, body: object = {}) =>
    call(`/api/v1/lockers/${lockerNumber}/${act}`, { token, body });
  const named = (holdId: string | undefined) => (holdId === undefined ? {} : { hold_id: holdId });
  return {
    hold: (lockerNumber, holdId) => press(lockerNumber, "hold", named(holdId)),
    confirm: (lockerNumber, holdId) => press(lockerNumber, "confirm", named(holdId)),
    release: (lockerNumber) => press(lockerNumber, "release"),
    releaseHold: (lockerNumber) => press(lockerNumber, "release-hold"),
    mine: () => call("/api/v1/lockers/me", { token }),
  };
}

export type Seen = { lockerNumber: number; status: string; heldUntil: string | null };

/** The public list as anybody sees it. */
export async function seeLockers(
  call: Call,
): Promise<{ lockers: Map<number, Seen>; serverTime: string; body: unknown }> {
  const { status, body, text } = await call("/api/v1/lockers");
  if (status !== 200) throw new Error(`the list was answered ${status}: ${text}`);
  const seen = listAt(body, "lockers").map((row): Seen => {
    const until = row !== null && typeof row === "object" ? Reflect.get(row, "held_until") : null;
    return {
      lockerNumber: numberAt(row, "locker_id"),
      status: textAt(row, "status"),
      heldUntil: typeof until === "string" ? until : null,
    };
  });
  return {
    lockers: new Map(seen.map((one) => [one.lockerNumber, one])),
    serverTime: textAt(body, "server_time"),
    body,
  };
}
