"use client";

import { Star } from "lucide-react";
import { useTranslations } from "next-intl";
import { Spinner } from "../../ui/spinner.tsx";
import type { LockerView } from "./board-view.ts";
import { HeldClock } from "./held-clock.tsx";
import styles from "./locker-tile.module.css";

type LockerTileProps = {
  locker: LockerView;
  /** "302번, 정보관 2층, 비어 있음" */
  label: string;
  isPressing: boolean;
  /** A press leads to a hold, or to what is mine. Others answer why not, and are reached by Tab in the list only. */
  canPress: boolean;
  onPress: () => void;
};

/** One door of the map. */
export function LockerTile({ locker, label, isPressing, canPress, onPress }: LockerTileProps) {
  return (
    <button
      type="button"
      data-locker={locker.lockerNumber}
      data-look={isPressing ? "pressing" : locker.look}
      className={styles.door}
      aria-label={label}
      aria-disabled={!canPress}
      aria-busy={isPressing || undefined}
      tabIndex={canPress ? 0 : -1}
      onClick={onPress}
    >
      {isPressing ? <Spinner className="absolute top-6 left-1/2 -ml-2 size-4" /> : <Note locker={locker} />}
      <b className={styles.number}>{locker.lockerNumber}</b>
    </button>
  );
}

function Note({ locker }: { locker: LockerView }) {
  const t = useTranslations("lockers.note");
  if (locker.look === "reserved") {
    return (
      <span className={styles.note}>
        <Star className="size-3.5" />
      </span>
    );
  }
  if (locker.look === "held") {
    return (
      <span className={styles.note}>{locker.heldUntilMs !== null && <HeldClock endsAtMs={locker.heldUntilMs} />}</span>
    );
  }
  if (locker.look === "mine")
    return <span className={styles.note}>{t(locker.mine === "hold" ? "myHold" : "mine")}</span>;
  if (locker.look === "broken") return <span className={styles.note}>{t("broken")}</span>;
  return null;
}
