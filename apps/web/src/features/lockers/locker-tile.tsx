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
      aria-disabled={!canPress}
      aria-busy={isPressing || undefined}
      tabIndex={canPress ? 0 : -1}
      onClick={onPress}
    >
      {/* Not an aria-label: what is seen must be part of the name, and "302" is no word of "302번". */}
      <span className="sr-only">{label}</span>
      {isPressing ? <Spinner className="absolute top-6 left-1/2 -ml-2 size-4" /> : <Note locker={locker} />}
      <b aria-hidden="true" className={styles.number}>
        {locker.lockerNumber}
      </b>
    </button>
  );
}

/** A word or sign on the door. Its name says the same to who cannot see it. */
function Note({ locker }: { locker: LockerView }) {
  return (
    <span aria-hidden="true" className={styles.note}>
      <NoteOf {...locker} />
    </span>
  );
}

function NoteOf({ look, mine, heldUntilMs }: LockerView) {
  const t = useTranslations("lockers.note");
  if (look === "reserved") return <Star className="size-3.5" />;
  if (look === "held") return heldUntilMs === null ? null : <HeldClock endsAtMs={heldUntilMs} />;
  if (look === "mine") return t(mine === "hold" ? "myHold" : "mine");
  return look === "broken" ? t("broken") : null;
}
