"use client";

import type { LockerList } from "@seonchak/schema";
import { useReducer } from "react";
import { refusalOf } from "../../trpc/refusal-of.ts";
import type { LinkState } from "../live/link-state.ts";
import { serverNowMs } from "../live/server-clock.ts";
import { useViewer } from "../live/viewer.ts";
import type { BoardView } from "./board-view.ts";
import { findLocker } from "./board-view.ts";
import { newHoldId } from "./hold-id.ts";
import { useLockerActs } from "./locker-acts.ts";
import type { PressState, Says } from "./press.ts";
import { idle, nextPress } from "./press.ts";
import { useSignInFirst } from "./sign-in-first.ts";
import { whyNot, whyRefused } from "./what-to-say.ts";

export type Press = {
  state: PressState;
  /** A finger on a locker: holds it, or says why not. */
  press: (lockerNumber: number) => Promise<void>;
  say: (says: Says) => void;
  dismiss: () => void;
  /** The answer to "let the other one go?". */
  switchHold: () => Promise<void>;
};

type Board = { list: LockerList; view: BoardView; link: LinkState; refresh: () => Promise<unknown> };

/** What happens between a press and its answer. */
export function usePress({ list, view, link, refresh }: Board): Press {
  const [state, dispatch] = useReducer(nextPress, idle);
  const { student } = useViewer();
  const acts = useLockerActs();
  const signInFirst = useSignInFirst(list.round.id);
  const say = (says: Says) => dispatch({ type: "said", says });
  const isSignedIn = list.mine !== null || student !== null;

  async function hold(lockerNumber: number, before?: () => Promise<void>) {
    const holdId = newHoldId();
    dispatch({ type: "pressed", lockerNumber, holdId });
    try {
      await before?.();
      const onWait = () => dispatch({ type: "waiting", holdId });
      await acts.hold({ lockerNumber, holdId, roundId: list.round.id }, onWait);
      dispatch({ type: "held", holdId });
    } catch (error) {
      await refused({ lockerNumber, holdId, error });
    }
  }

  async function refused({ lockerNumber, holdId, error }: { lockerNumber: number; holdId: string; error: unknown }) {
    const refusal = refusalOf(error);
    dispatch({ type: "refused", holdId, says: whyRefused(lockerNumber, refusal, serverNowMs()) });
    if (refusal?.reason === "UNAUTHENTICATED" || refusal?.reason === "SESSION_ENDED") {
      signInFirst({ lockerNumber, hasEnded: list.mine !== null });
    }
    // The board on screen was wrong: read it again, and learn what is held elsewhere.
    await refresh();
  }

  async function press(lockerNumber: number) {
    const found = findLocker(view.sections, lockerNumber);
    if (!found || state.step === "pressing") return;
    const says = whyNot(found.locker, { state: view.state, link, mine: list.mine });
    const other = list.mine?.hold?.locker.lockerNumber;
    const holdsAnother = other !== undefined && findLocker(view.sections, other)?.locker.mine === "hold";
    if (says) say(says);
    else if (!isSignedIn) signInFirst({ lockerNumber, hasEnded: false });
    else if (holdsAnother) dispatch({ type: "holdsAnother", fromNumber: other, toNumber: lockerNumber });
    else await hold(lockerNumber);
  }

  async function switchHold() {
    const mine = list.mine?.hold;
    if (state.step !== "switching") return;
    await hold(state.toNumber, async () => {
      if (!mine) return;
      const { lockerNumber } = mine.locker;
      await acts.giveUp({ lockerNumber, holdId: mine.holdId, roundId: list.round.id });
    });
  }

  return { state, press, say, dismiss: () => dispatch({ type: "dismissed" }), switchHold };
}
