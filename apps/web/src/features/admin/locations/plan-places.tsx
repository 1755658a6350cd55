"use client";

import type { PlanLocker } from "@seonchak/schema";
import { Plus, Star, Wrench } from "lucide-react";
import { useTranslations } from "next-intl";
import { classNames } from "../../../ui/class-names.ts";
import type { Place } from "./plan-place.ts";
import { placeKey } from "./plan-place.ts";

type Shared = { place: Place; tabIndex: number; onFocus: () => void };

type LockerDoorProps = Shared & {
  locker: PlanLocker;
  isChosen: boolean;
  canDrag: boolean;
  onChoose: () => void;
  onDrag: () => void;
};

const looks = {
  available: "border-brand-line bg-brand-soft text-ink",
  broken: "border-dotted border-ink-2 text-ink-2",
  reserved: "border-ink-2 text-ink-2",
};

/** A locker where it stands: press to choose it, or drag it to a free place. */
export function LockerDoor({ place, locker, isChosen, canDrag, onChoose, onDrag, ...roving }: LockerDoorProps) {
  const t = useTranslations("adminLocations.plan");
  const { lockerNumber, condition, isTaken } = locker;
  const state = isTaken ? "taken" : condition;
  return (
    <button
      type="button"
      {...roving}
      data-place={placeKey(place)}
      aria-pressed={isChosen}
      aria-label={t("locker", { number: String(lockerNumber), ...place, state: t(`state.${state}`) })}
      title={t(`state.${state}`)}
      draggable={canDrag}
      onDragStart={(event) => {
        // Firefox drags nothing that carries nothing.
        event.dataTransfer.setData("text/plain", String(lockerNumber));
        onDrag();
      }}
      onClick={onChoose}
      className={classNames(
        "relative grid min-h-14 place-items-center rounded-control border-[1.5px] text-sm font-semibold transition-colors duration-150",
        canDrag && "cursor-grab",
        isTaken ? "border-line bg-sunken text-ink-2 line-through" : looks[condition],
        isChosen && "ring-2 ring-brand ring-offset-2 ring-offset-surface",
      )}
    >
      {condition === "broken" && <Wrench aria-hidden="true" className="absolute top-1 right-1 size-3" />}
      {condition === "reserved" && <Star aria-hidden="true" className="absolute top-1 right-1 size-3" />}
      {lockerNumber}
    </button>
  );
}

type FreePlaceProps = Shared & {
  /** A locker is chosen: it goes here. */
  isTarget: boolean;
  canChange: boolean;
  onPlace: () => void;
  onDrop: () => void;
};

/** A place without a locker: a new one is put here, or the chosen one. */
export function FreePlace({ place, isTarget, canChange, onPlace, onDrop, ...roving }: FreePlaceProps) {
  const t = useTranslations("adminLocations.plan");
  return (
    <button
      type="button"
      {...roving}
      data-place={placeKey(place)}
      aria-disabled={!canChange || undefined}
      aria-label={t(isTarget ? "moveHere" : "free", place)}
      onClick={() => canChange && onPlace()}
      onDragOver={(event) => canChange && event.preventDefault()}
      onDrop={(event) => {
        event.preventDefault();
        if (canChange) onDrop();
      }}
      className={classNames(
        "grid min-h-14 place-items-center rounded-control border border-dashed text-ink-2 transition-colors duration-150",
        isTarget ? "border-brand bg-brand-soft" : "border-line hover:border-field-line hover:bg-sunken",
        !canChange && "cursor-not-allowed opacity-60",
      )}
    >
      <Plus aria-hidden="true" className={classNames("size-4", !isTarget && "opacity-40")} />
    </button>
  );
}
