import type { ReactNode } from "react";
import type { LockerView, SectionView } from "./board-view.ts";

/** What the map and the list of a location are both given: they are equals (UX.md 5). */
export type SectionProps = {
  section: SectionView;
  /** The locker whose press is on its way. */
  pressingNumber: number | null;
  canPress: (locker: LockerView) => boolean;
  onPress: (lockerNumber: number) => void;
  /** What is said at a locker, which may be one of another location. */
  said: { lockerNumber: number; bubble: ReactNode } | null;
};
