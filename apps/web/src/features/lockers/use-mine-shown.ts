"use client";

import type { LockerList, MyLocker } from "@seonchak/schema";
import { useEffect, useRef, useState } from "react";

export type MineShown = { locker: MyLocker; isNew: boolean };

/**
 * The sheet of my confirmed locker: opened by a press on it, and by itself when my hold has become mine, also when that
 * was heard before the answer to the press came.
 */
export function useMineShown({ mine }: LockerList) {
  const [shown, show] = useState<MineShown | null>(null);
  const held = useRef<number>(undefined);
  const owned = mine?.locker ?? null;
  const holdNumber = mine?.hold?.locker.lockerNumber;
  useEffect(() => {
    if (owned && owned.locker.lockerNumber === held.current) show({ locker: owned, isNew: true });
    held.current = holdNumber;
  }, [owned, holdNumber]);
  // It may have been given back on another screen.
  const isStillMine = shown !== null && shown.locker.locker.lockerNumber === owned?.locker.lockerNumber;
  return { shown: isStillMine ? shown : null, show };
}
