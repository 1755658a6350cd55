"use client";

import type { MyHold, MyLocker } from "@seonchak/schema";
import { useState } from "react";
import { refusalOf } from "../../trpc/refusal-of.ts";
import { useLockerActs } from "./locker-acts.ts";

type Doing = "confirm" | "giveUp" | null;

export type HoldActs = {
  doing: Doing;
  /** The server has not answered yet, and it is being asked again with the same id. */
  isWaiting: boolean;
  /** What went wrong at the last press: the server's sentence, or `unanswered`. */
  trouble: { message: string | null; reason: string } | null;
  confirm: () => Promise<void>;
  giveUp: () => Promise<void>;
};

type Outcomes = { onConfirmed: (locker: MyLocker) => void; onGivenUp: () => void; onRefused: () => void };

/** The two ends a student can give to a hold. */
export function useHoldActs(hold: MyHold, { onConfirmed, onGivenUp, onRefused }: Outcomes): HoldActs {
  const acts = useLockerActs();
  const [doing, setDoing] = useState<Doing>(null);
  const [isWaiting, setWaiting] = useState(false);
  const [trouble, setTrouble] = useState<HoldActs["trouble"]>(null);
  const ref = { lockerNumber: hold.locker.lockerNumber, holdId: hold.holdId, roundId: hold.roundId };

  async function run(what: Exclude<Doing, null>, act: () => Promise<void>) {
    if (doing !== null) return;
    setDoing(what);
    setTrouble(null);
    try {
      await act();
    } catch (error) {
      const refusal = refusalOf(error);
      setTrouble({ message: refusal?.message ?? null, reason: refusal?.reason ?? "unanswered" });
      onRefused();
    } finally {
      setDoing(null);
      setWaiting(false);
    }
  }

  const onWait = () => setWaiting(true);
  return {
    doing,
    isWaiting,
    trouble,
    confirm: () => run("confirm", async () => onConfirmed(await acts.confirm(ref, onWait))),
    giveUp: () => run("giveUp", () => acts.giveUp(ref, onWait).then(onGivenUp)),
  };
}
