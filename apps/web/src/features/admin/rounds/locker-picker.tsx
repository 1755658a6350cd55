"use client";

import type { RoundChoices } from "@seonchak/schema";
import { useTranslations } from "next-intl";
import { Checkbox } from "../../../ui/checkbox.tsx";
import { LocationChoice } from "./location-choice.tsx";
import { numbersIn } from "./round-draft.ts";

type LockerPickerProps = {
  choices: RoundChoices;
  chosen: ReadonlySet<number>;
  /** Lockers that cannot be taken out any more. */
  fixed: ReadonlySet<number>;
  disabled: boolean;
  onChange: (chosen: ReadonlySet<number>) => void;
};

/** Which lockers a round has: all of them, whole locations, or one by one. */
export function LockerPicker({ choices, chosen, fixed, disabled, onChange }: LockerPickerProps) {
  const t = useTranslations("adminRounds.lockers");
  const all = numbersIn(choices);
  const closedCount = numbersIn(
    choices,
    (locker) => locker.condition !== "available" && chosen.has(locker.lockerNumber),
  );
  function set(numbers: readonly number[], isIn: boolean) {
    const next = new Set(chosen);
    for (const number of numbers) {
      if (isIn) next.add(number);
      else if (!fixed.has(number)) next.delete(number);
    }
    onChange(next);
  }
  return (
    <fieldset className="grid gap-1" disabled={disabled}>
      <legend className="mb-1 text-sm font-medium">{t("label")}</legend>
      <p className="text-sm text-ink-2" aria-live="polite">
        {t("chosen", { count: chosen.size, closed: closedCount.length })}
      </p>
      {disabled && <p className="text-sm text-ink-2">{t("over")}</p>}
      {!disabled && fixed.size > 0 && <p className="text-sm text-ink-2">{t("fixed")}</p>}
      <div className="rounded-control border border-line">
        <div className="border-line border-b px-3.5">
          <Checkbox
            label={<span className="font-semibold">{t("all", { count: all.length })}</span>}
            checked={all.length > 0 && all.every((number) => chosen.has(number))}
            disabled={all.every((number) => fixed.has(number))}
            ref={(box) => {
              if (box) box.indeterminate = chosen.size > 0 && chosen.size < all.length;
            }}
            onChange={(event) => set(all, event.target.checked)}
          />
        </div>
        {/* Scrolls by itself where there is a wheel: a council of many places still finds the button below. */}
        <div className="sm:max-h-80 sm:overflow-y-auto">
          {choices.locations.map((location) => (
            <LocationChoice key={location.locationId} {...{ location, chosen, fixed }} onSet={set} />
          ))}
        </div>
      </div>
    </fieldset>
  );
}
