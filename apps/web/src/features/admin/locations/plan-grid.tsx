"use client";

import type { LocationPlan, PlanLocker } from "@seonchak/schema";
import { useTranslations } from "next-intl";
import { useRef, useState } from "react";
import { placeAfterKey } from "./place-after-key.ts";
import type { Place } from "./plan-place.ts";
import { placeKey } from "./plan-place.ts";
import { FreePlace, LockerDoor } from "./plan-places.tsx";

type PlanGridProps = {
  plan: LocationPlan;
  chosen: PlanLocker | null;
  canChange: boolean;
  onChoose: (locker: PlanLocker) => void;
  onPlace: (place: Place) => void;
  onDrop: (locker: PlanLocker, place: Place) => void;
};

/** Every place of the plan, free ones too. One of them is in the tab order; arrow keys go on from there. */
export function PlanGrid({ plan, chosen, canChange, onChoose, onPlace, onDrop }: PlanGridProps) {
  const t = useTranslations("adminLocations.plan");
  const { grid, current, goTo, onKeyDown } = useArrowKeys(plan);
  const dragged = useRef<PlanLocker | null>(null);
  const lockers = new Map(plan.lockers.map((locker) => [placeKey(locker), locker]));
  return (
    // Focus rings are wider than the doors; overflow would cut them.
    <div className="-m-1.5 max-h-[65dvh] overflow-auto p-1.5">
      {/* biome-ignore lint/a11y/useSemanticElements: a table would read out a header for every door. */}
      <div
        ref={grid}
        role="group"
        aria-label={t("label")}
        onKeyDown={onKeyDown}
        className="grid w-max gap-1.5"
        style={{ gridTemplateColumns: `repeat(${plan.columns}, 3.25rem)` }}
      >
        {placesOf(plan).map((place) => {
          const locker = lockers.get(placeKey(place));
          const shared = {
            place,
            tabIndex: placeKey(place) === placeKey(current) ? 0 : -1,
            onFocus: () => goTo(place),
          };
          return locker ? (
            <LockerDoor
              key={placeKey(place)}
              {...shared}
              locker={locker}
              isChosen={locker === chosen}
              canDrag={canChange}
              onChoose={() => onChoose(locker)}
              onDrag={() => {
                dragged.current = locker;
              }}
            />
          ) : (
            <FreePlace
              key={placeKey(place)}
              {...shared}
              isTarget={chosen !== null}
              canChange={canChange}
              onPlace={() => onPlace(place)}
              onDrop={() => dragged.current && onDrop(dragged.current, place)}
            />
          );
        })}
      </div>
    </div>
  );
}

function useArrowKeys(plan: LocationPlan) {
  const grid = useRef<HTMLDivElement>(null);
  const [at, goTo] = useState<Place>({ row: 1, column: 1 });
  // A plan may have become smaller since.
  const current = { row: Math.min(at.row, plan.rows), column: Math.min(at.column, plan.columns) };
  function onKeyDown(event: React.KeyboardEvent) {
    const next = placeAfterKey(event.key, current, plan);
    if (next === null) return;
    event.preventDefault();
    grid.current?.querySelector<HTMLElement>(`[data-place="${placeKey(next)}"]`)?.focus();
  }
  return { grid, current, goTo, onKeyDown };
}

function placesOf({ rows, columns }: LocationPlan): Place[] {
  return Array.from({ length: rows * columns }, (_, at) => ({
    row: Math.floor(at / columns) + 1,
    column: (at % columns) + 1,
  }));
}
