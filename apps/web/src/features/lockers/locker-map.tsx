"use client";

import type { LockerView, SectionView } from "./board-view.ts";
import { LockerTile } from "./locker-tile.tsx";
import type { SectionProps } from "./section-props.ts";
import { useLockerWords } from "./words.ts";

/** A location's doors where they stand: physical rows and columns. Many columns scroll inside the card. */
export function LockerMap({ section, pressingNumber, canPress, onPress, said }: SectionProps) {
  const words = useLockerWords();
  const columns = `repeat(${section.columns}, minmax(${leastWidth(section)}, 4.75rem))`;
  return (
    // Focus rings and the ring around mine are wider than the doors; overflow would cut them.
    <div className="-m-1.5 overflow-x-auto p-1.5">
      <ul className="grid gap-2" style={{ gridTemplateColumns: columns }}>
        {section.lockers.map((locker) => {
          const isPressing = locker.lockerNumber === pressingNumber;
          return (
            <li key={locker.lockerNumber} style={placeIn(locker, section)}>
              <LockerTile
                locker={locker}
                label={words.fullNameOf(locker, section, isPressing)}
                isPressing={isPressing}
                canPress={canPress(locker)}
                onPress={() => onPress(locker.lockerNumber)}
              />
              {said?.lockerNumber === locker.lockerNumber && said.bubble}
            </li>
          );
        })}
      </ul>
    </div>
  );
}

/** A thumb's width, or what the longest number needs. */
function leastWidth({ lockers }: SectionView): string {
  const digits = Math.max(...lockers.map((locker) => String(locker.lockerNumber).length));
  return digits > 4 ? "4.25rem" : "3.25rem";
}

function placeIn({ row, column }: LockerView, { lockers }: SectionView) {
  // A location whose first rows belong to another round starts where this round's lockers do.
  const firstRow = Math.min(...lockers.map((locker) => locker.row));
  return { gridRow: row - firstRow + 1, gridColumn: column };
}
