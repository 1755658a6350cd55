/** What stands at a locker after a press that did not lead to a hold, or on coming back from signing in. */
export type Says = {
  lockerNumber: number;
  why:
    | "held"
    | "taken"
    | "broken"
    | "reserved"
    | "upcoming"
    | "paused"
    | "closed"
    | "offline"
    | "away"
    | "ownsAnother"
    /** Refused by the server; `message` is its sentence. */
    | "refused"
    /** Nobody answered within all tries. */
    | "unanswered"
    /** My hold has run out, or the council took it. */
    | "expired"
    | "withdrawn"
    | "givenUpElsewhere"
    | "revoked"
    | "gone"
    /** Pressed while signed out; here again. */
    | "back";
  message?: string | undefined;
  /** Pressing again can succeed from then on, ms by the server's clock. */
  againAtMs?: number | undefined;
  /** Whether another locker would help. */
  offersNearest: boolean;
};

/** A press on its way. The hold's id is made once and kept, however often it is sent (DESIGN 1.5). */
export type Pressing = { lockerNumber: number; holdId: string; isWaiting: boolean };

export type PressState =
  | { step: "idle" }
  | { step: "pressing"; pressing: Pressing }
  | { step: "said"; says: Says }
  /** Holds another one: asked whether to let that go. */
  | { step: "switching"; fromNumber: number; toNumber: number };

export type PressEvent =
  | { type: "pressed"; lockerNumber: number; holdId: string }
  | { type: "waiting"; holdId: string }
  | { type: "held"; holdId: string }
  | { type: "refused"; holdId: string; says: Says }
  | { type: "said"; says: Says }
  | { type: "holdsAnother"; fromNumber: number; toNumber: number }
  | { type: "dismissed" };

export const idle: PressState = { step: "idle" };

/** Answers of an earlier press change nothing: whoever pressed again is waiting for the later one. */
export function nextPress(state: PressState, event: PressEvent): PressState {
  switch (event.type) {
    case "pressed":
      return state.step === "pressing" ? state : pressing(event.lockerNumber, event.holdId);
    case "waiting":
      return isOf(state, event.holdId) ? { ...state, pressing: { ...state.pressing, isWaiting: true } } : state;
    case "held":
      return isOf(state, event.holdId) ? idle : state;
    case "refused":
      return isOf(state, event.holdId) ? { step: "said", says: event.says } : state;
    case "said":
      return state.step === "pressing" ? state : { step: "said", says: event.says };
    case "holdsAnother":
      return { step: "switching", fromNumber: event.fromNumber, toNumber: event.toNumber };
    case "dismissed":
      return state.step === "pressing" ? state : idle;
  }
}

function pressing(lockerNumber: number, holdId: string): PressState {
  return { step: "pressing", pressing: { lockerNumber, holdId, isWaiting: false } };
}

function isOf(state: PressState, holdId: string): state is Extract<PressState, { step: "pressing" }> {
  return state.step === "pressing" && state.pressing.holdId === holdId;
}
