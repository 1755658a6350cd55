"use client";

import type { AdminLocation, LocationPlan, PlanLocker } from "@seonchak/schema";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { useActReason } from "../desk/act-reason.ts";
import { AddLockersDialog } from "./add-lockers-dialog.tsx";
import { ChosenLocker } from "./chosen-locker.tsx";
import { PlanGrid } from "./plan-grid.tsx";
import type { Place } from "./plan-place.ts";
import { useMoveLocker } from "./use-update-locker.ts";

type PlanEditorProps = { plan: LocationPlan; locations: readonly AdminLocation[] };

/**
 * The plan, and the locker that is chosen on it. A locker is moved by dragging it, or by choosing it and then the place:
 * the second way is that of keyboards and phones.
 */
export function PlanEditor({ plan, locations }: PlanEditorProps) {
  const t = useTranslations("adminLocations.plan");
  const reason = useActReason();
  const [chosenNumber, setChosen] = useState<number | null>(null);
  const [newAt, setNewAt] = useState<Place | null>(null);
  const move = useMoveLocker(plan.locationId);
  const chosen = plan.lockers.find(({ lockerNumber }) => lockerNumber === chosenNumber) ?? null;
  const isFull = plan.lockers.length === plan.rows * plan.columns;
  const hint = isFull ? "hintFull" : chosen ? "hintMove" : "hint";
  function moveTo(locker: PlanLocker, at: Place) {
    setChosen(locker.lockerNumber);
    move(locker, at);
  }
  return (
    <div className="grid gap-3">
      <p className="text-sm text-ink-2">{reason ?? t(hint)}</p>
      <PlanGrid
        plan={plan}
        chosen={chosen}
        canChange={reason === undefined}
        onChoose={(locker) => setChosen(locker === chosen ? null : locker.lockerNumber)}
        onPlace={(place) => (chosen ? moveTo(chosen, place) : setNewAt(place))}
        onDrop={moveTo}
      />
      {chosen && (
        <ChosenLocker
          locker={chosen}
          plan={plan}
          locations={locations}
          onRenumbered={setChosen}
          onDone={() => setChosen(null)}
        />
      )}
      {newAt && <AddLockersDialog location={plan} at={newAt} onClose={() => setNewAt(null)} />}
    </div>
  );
}
