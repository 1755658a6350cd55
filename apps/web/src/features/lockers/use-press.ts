"use client";

import type { LockerList } from "@seonchak/schema";
import { useReducer } from "react";
import type { LinkState } from "../live/link-state.ts";
import { useViewer } from "../live/viewer.ts";
import type { BoardView } from "./board-view.ts";
import { findLocker } from "./board-view.ts";
import { useLockerActs } from "./locker-acts.ts";
import type { PressState, Says } from "./press.ts";
import { idle, nextPress } from "./press.ts";
import { useSignInFirst } from "./sign-in-first.ts";
import { useHoldPress } from "./use-hold-press.ts";
import { whyNot } from "./what-to-say.ts";

export type Press = {
  state: PressState;
  /** A finger on a locker: holds it, or says why not. */
  press: (lockerNumber: number) => Promise<void>;
  say: (says: Says) => void;
  dismiss: () => void;
  /** The answer to "let the other one go?". */
  switchHold: () => Promise<void>;
};

type Board = { list: LockerList; view: BoardView; link: LinkState; refresh: () => Promise<LockerList | undefined> };

/** What a finger on a locker leads to. */
export function usePress({ list, view, link, refresh }: Board): Press {
  const [state, dispatch] = useReducer(nextPress, idle);
  const { student } = useViewer();
  const acts = useLockerActs();
  const hold = useHoldPress({ list, refresh, dispatch });
  const signInFirst = useSignInFirst(list.round.id);
  const say = (says: Says) => dispatch({ type: "said", says });
  const isSignedIn = list.mine !== null || student !== null;
  const mine = list.mine?.hold ?? null;

  async function press(lockerNumber: number) {
    const found = findLocker(view.sections, lockerNumber);
    if (!found || state.step === "pressing") return;
    const says = whyNot(found.locker, { state: view.state, link, mine: list.mine });
    const other = mine && findLocker(view.sections, mine.locker.lockerNumber)?.locker;
    if (says) say(says);
    else if (!isSignedIn) signInFirst({ lockerNumber, hasEnded: false });
    else if (other?.mine !== "hold") await hold(lockerNumber);
    else dispatch({ type: "holdsAnother", fromNumber: other.lockerNumber, toNumber: lockerNumber });
  }

  async function switchHold() {
    if (state.step !== "switching") return;
    await hold(state.toNumber, async () => {
      if (!mine) return;
      const { lockerNumber } = mine.locker;
      await acts.giveUp({ lockerNumber, holdId: mine.holdId, roundId: list.round.id });
    });
  }

  return { state, press, say, dismiss: () => dispatch({ type: "dismissed" }), switchHold };
}
