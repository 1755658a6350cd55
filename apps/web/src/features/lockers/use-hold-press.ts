"use client";

import type { LockerList } from "@seonchak/schema";
import type { Dispatch } from "react";
import { refusalOf } from "../../trpc/refusal-of.ts";
import { serverNowMs } from "../live/server-clock.ts";
import { newHoldId } from "./hold-id.ts";
import { useLockerActs } from "./locker-acts.ts";
import type { PressEvent } from "./press.ts";
import { useSignInFirst } from "./sign-in-first.ts";
import { whyRefused } from "./what-to-say.ts";

type HoldPress = {
  list: LockerList;
  refresh: () => Promise<LockerList | undefined>;
  dispatch: Dispatch<PressEvent>;
};

/** Sends one press with one id until it is answered, and tells what came of it. `before` is done first, with it. */
export function useHoldPress({ list, refresh, dispatch }: HoldPress) {
  const acts = useLockerActs();
  const signInFirst = useSignInFirst(list.round.id);

  async function refused({ lockerNumber, holdId, error }: { lockerNumber: number; holdId: string; error: unknown }) {
    const refusal = refusalOf(error);
    dispatch({ type: "refused", holdId, says: whyRefused(lockerNumber, refusal, serverNowMs()) });
    if (refusal?.reason === "UNAUTHENTICATED" || refusal?.reason === "SESSION_ENDED") {
      signInFirst({ lockerNumber, hasEnded: list.mine !== null });
    }
    // The board on screen was wrong: read it again, and learn what is held on another screen.
    const fromNumber = (await refresh())?.mine?.hold?.locker.lockerNumber;
    if (refusal?.reason === "HOLDS_ANOTHER" && fromNumber !== undefined) {
      dispatch({ type: "holdsAnother", fromNumber, toNumber: lockerNumber });
    }
  }

  return async (lockerNumber: number, before?: () => Promise<void>) => {
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
  };
}
