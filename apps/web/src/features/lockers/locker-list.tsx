"use client";

import { Star } from "lucide-react";
import { useTranslations } from "next-intl";
import { buttonClass } from "../../ui/button-class.ts";
import { classNames } from "../../ui/class-names.ts";
import { Spinner } from "../../ui/spinner.tsx";
import type { LockerView } from "./board-view.ts";
import { HeldClock } from "./held-clock.tsx";
import styles from "./locker-tile.module.css";
import type { SectionProps } from "./section-props.ts";
import { useLockerWords } from "./words.ts";

/** A location as a table: the same lockers and acts as the map, and every row can be reached by Tab (UX.md 5). */
export function LockerList(props: SectionProps) {
  const t = useTranslations("lockers.list");
  const words = useLockerWords();
  const { section } = props;
  return (
    <table className="w-full border-collapse text-left">
      <caption className="sr-only">{words.nameOf(section)}</caption>
      <thead className="sr-only">
        <tr>
          <th scope="col">{t("number")}</th>
          <th scope="col">{t("place")}</th>
          <th scope="col">{t("status")}</th>
          <th scope="col">{t("act")}</th>
        </tr>
      </thead>
      <tbody>
        {section.lockers.map((locker) => (
          <Row key={locker.lockerNumber} locker={locker} {...props} />
        ))}
      </tbody>
    </table>
  );
}

type RowProps = SectionProps & { locker: LockerView };

function Row({ locker, said, ...props }: RowProps) {
  const t = useTranslations("lockers.list");
  const words = useLockerWords();
  return (
    <tr className="border-t border-line first:border-t-0">
      <th scope="row" className="w-16 py-1.5 text-lg font-semibold">
        <span className={classNames(locker.look === "taken" && "font-normal text-ink-2 line-through")}>
          {locker.lockerNumber}
        </span>
      </th>
      <td className="text-sm text-ink-2">{t("placeIn", { row: locker.row, column: locker.column })}</td>
      <td className="px-2 text-sm">
        <span className="flex items-center gap-2">
          <StatusSample locker={locker} />
          <span className="inline-block first-letter:uppercase">
            {words.statusOf(locker)}{" "}
            {locker.heldUntilMs !== null && locker.mine === null && <HeldClock endsAtMs={locker.heldUntilMs} />}
          </span>
        </span>
      </td>
      <td className="w-20 py-1.5 text-right">
        <RowButton locker={locker} said={said} {...props} />
        {said?.lockerNumber === locker.lockerNumber && <div className="text-left">{said.bubble}</div>}
      </td>
    </tr>
  );
}

function RowButton({ locker, section, pressingNumber, canPress, onPress }: RowProps) {
  const t = useTranslations("lockers.list");
  const words = useLockerWords();
  const isPressing = locker.lockerNumber === pressingNumber;
  const isOpen = canPress(locker);
  const act = t(locker.mine === null ? "hold" : "show");
  return (
    <button
      type="button"
      data-locker={locker.lockerNumber}
      aria-label={`${words.fullNameOf(locker, section, isPressing)}, ${act}`}
      aria-disabled={!isOpen}
      aria-busy={isPressing || undefined}
      onClick={() => onPress(locker.lockerNumber)}
      className={buttonClass({ tone: isOpen && locker.look === "free" ? "primary" : "quiet", className: "min-w-16" })}
    >
      {isPressing ? <Spinner /> : act}
    </button>
  );
}

/** The door's shape in small, as in the legend. */
function StatusSample({ locker }: { locker: LockerView }) {
  return (
    <span aria-hidden="true" data-look={locker.look} className={classNames(styles.door, styles.sample)}>
      {locker.look === "reserved" && <Star className="absolute top-1 left-0.5 size-2.5" />}
    </span>
  );
}
