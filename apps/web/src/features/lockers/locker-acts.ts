"use client";

import type { HeldLocker, LockerList, MyLocker } from "@seonchak/schema";
import { useQueryClient } from "@tanstack/react-query";
import { useMemo } from "react";
import { useTRPC, useTRPCClient } from "../../trpc/react.tsx";
import { refusalOf } from "../../trpc/refusal-of.ts";
import { keepTrying } from "../live/keep-trying.ts";
import { learnServerTime } from "../live/server-clock.ts";
import { tellOtherTabs } from "../live/tabs-agree.ts";
import { rememberHoldTotal } from "./hold-total.ts";
import { withHold, withLocker, withoutHold, withoutLocker } from "./mine-in-list.ts";
import { lockerKey } from "./vanished.ts";

export type HoldRef = { lockerNumber: number; holdId: string; roundId: string };
export type LockerRef = { lockerNumber: number; roundId: string };
type OnWait = (error: unknown) => void;

/** What this page itself ended: hold ids and `lockerKey`s. */
export const endedHere = new Set<string>();

/**
 * What a student does with a locker. Each act is tried until it is answered, always with the same id, and shows its
 * outcome at once; then everything of mine is read again. A no is thrown (see `refusalOf`).
 */
export function useLockerActs() {
  const client = useTRPCClient();
  const mine = useMineInCache();
  return useMemo(
    () => ({
      async hold(ref: HoldRef, onWait?: OnWait): Promise<HeldLocker> {
        const held = await keepTrying(() => client.lockers.hold.mutate(ref), { onWait });
        learnServerTime(held.serverTime);
        if (held.isNew) rememberHoldTotal(held.holdId, held.expiresIn * 1_000);
        await mine.change(ref.roundId, (list) => withHold(list, held));
        return held;
      },
      async confirm(ref: HoldRef, onWait?: OnWait): Promise<MyLocker> {
        const { locker } = await keepTrying(() => client.lockers.confirm.mutate(ref), { onWait });
        endedHere.add(ref.holdId);
        await mine.change(ref.roundId, (list) => withLocker(list, locker));
        return locker;
      },
      async giveUp(ref: HoldRef, onWait?: OnWait): Promise<void> {
        endedHere.add(ref.holdId);
        await keepTrying(() => client.lockers.releaseHold.mutate(ref), { onWait }).catch(goneIsFine);
        await mine.change(ref.roundId, (list) => withoutHold(list, ref.lockerNumber));
      },
      async release(ref: LockerRef, onWait?: OnWait): Promise<void> {
        endedHere.add(lockerKey(ref.roundId, ref.lockerNumber));
        await keepTrying(() => client.lockers.release.mutate(ref), { onWait }).catch(goneIsFine);
        await mine.change(ref.roundId, (list) => withoutLocker(list, ref.lockerNumber));
      },
    }),
    [client, mine],
  );
}

/** What is already gone needs no giving back, such as after a lost answer. */
function goneIsFine(error: unknown): void {
  if (refusalOf(error)?.reason !== "NOTHING_TO_RELEASE") throw error;
}

/** Shows an outcome at once in every list that is in memory, then has them read again, here and in other tabs. */
function useMineInCache() {
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  return useMemo(
    () => ({
      async change(roundId: string, after: (list: LockerList) => LockerList): Promise<void> {
        // A read that began before the act would take its outcome back.
        await queryClient.cancelQueries(trpc.lockers.list.queryFilter());
        queryClient.setQueriesData<LockerList>(trpc.lockers.list.queryFilter(), (list) =>
          list?.round.id === roundId ? after(list) : list,
        );
        tellOtherTabs("mine");
        void queryClient.invalidateQueries(trpc.lockers.list.queryFilter());
        await queryClient.invalidateQueries(trpc.lockers.mine.queryFilter());
      },
    }),
    [queryClient, trpc],
  );
}
