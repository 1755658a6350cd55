"use client";

import type { RoundChoices } from "@seonchak/schema";
import { ChevronDown } from "lucide-react";
import { useLocale, useTranslations } from "next-intl";
import { useId, useState } from "react";
import { Checkbox } from "../../../ui/checkbox.tsx";
import { classNames } from "../../../ui/class-names.ts";
import { nameIn } from "../desk/in-language.ts";

type Location = RoundChoices["locations"][number];
type LocationChoiceProps = {
  location: Location;
  chosen: ReadonlySet<number>;
  fixed: ReadonlySet<number>;
  onSet: (numbers: readonly number[], isIn: boolean) => void;
};

/** A location as a whole, with how many of its lockers are chosen; opened, its lockers one by one. */
export function LocationChoice({ location, chosen, fixed, onSet }: LocationChoiceProps) {
  const t = useTranslations("adminRounds.lockers");
  const locale = useLocale();
  const listId = useId();
  const [isOpen, setOpen] = useState(false);
  const numbers = location.lockers.map(({ lockerNumber }) => lockerNumber);
  const chosenCount = numbers.filter((number) => chosen.has(number)).length;
  const name = nameIn(locale, location);
  return (
    <div className="border-line not-last:border-b px-3.5">
      <div className="flex items-center gap-2">
        <Checkbox
          className="min-w-0 flex-1 py-1"
          label={
            <span className="flex flex-wrap gap-x-2">
              {name}
              <span className="text-ink-2">{t("count", { chosen: chosenCount, all: numbers.length })}</span>
            </span>
          }
          checked={chosenCount === numbers.length}
          disabled={numbers.every((number) => fixed.has(number))}
          ref={(box) => {
            if (box) box.indeterminate = chosenCount > 0 && chosenCount < numbers.length;
          }}
          onChange={(event) => onSet(numbers, event.target.checked)}
        />
        <button
          type="button"
          aria-expanded={isOpen}
          aria-controls={listId}
          onClick={() => setOpen(!isOpen)}
          className="inline-flex min-h-tap shrink-0 items-center gap-1 rounded-control px-2 text-sm text-ink-2 hover:bg-sunken"
        >
          {t("oneByOne")}
          <span className="sr-only">{name}</span>
          <ChevronDown
            aria-hidden="true"
            className={classNames("size-4 transition-transform duration-150", isOpen && "rotate-180")}
          />
        </button>
      </div>
      <div id={listId} hidden={!isOpen} className="pb-3">
        {isOpen && (
          <div className="flex flex-wrap gap-2">
            {location.lockers.map((locker) => (
              <LockerChoice key={locker.lockerNumber} {...{ locker, chosen, fixed, onSet }} />
            ))}
          </div>
        )}
      </div>
    </div>
  );
}

type LockerChoiceProps = Pick<LocationChoiceProps, "chosen" | "fixed" | "onSet"> & {
  locker: Location["lockers"][number];
};

function LockerChoice({ locker, chosen, fixed, onSet }: LockerChoiceProps) {
  const t = useTranslations("adminCommon.status");
  const { lockerNumber, condition } = locker;
  return (
    <label className="inline-flex min-h-10 cursor-pointer items-center gap-2 rounded-control border border-field-line px-3 text-sm has-checked:border-brand has-checked:bg-brand-soft has-disabled:cursor-not-allowed">
      <input
        type="checkbox"
        className="size-4 accent-brand"
        checked={chosen.has(lockerNumber)}
        disabled={fixed.has(lockerNumber)}
        onChange={(event) => onSet([lockerNumber], event.target.checked)}
      />
      <span className="font-medium">{lockerNumber}</span>
      {condition !== "available" && <span className="text-ink-2">{t(condition)}</span>}
    </label>
  );
}
