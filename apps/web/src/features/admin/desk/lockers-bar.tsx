"use client";

import type { LockerStatus, Overview } from "@seonchak/schema";
import { useTranslations } from "next-intl";
import { classNames } from "../../../ui/class-names.ts";
import { StatusSwatch, statusFill } from "./status-swatch.tsx";

type LockerCounts = Overview["counts"];

/** The order in which a locker goes: taken first, so that the bar fills from the left as on opening day. */
const statuses = ["taken", "held", "free", "reserved", "broken"] as const satisfies readonly LockerStatus[];

/** How the lockers of a round stand: a drawn bar, and below it the same as numbers, which is what screen readers get. */
export function LockersBar({ counts, dense = false }: { counts: LockerCounts; dense?: boolean }) {
  const t = useTranslations("adminCommon.status");
  const shown = statuses.filter((status) => counts[status] > 0);
  return (
    <div className="grid gap-3">
      <div aria-hidden="true" className="flex h-7 gap-1">
        {shown.map((status) => (
          <span
            key={status}
            style={{ flexGrow: counts[status] }}
            className={classNames(
              "min-w-2 basis-0 rounded-chip transition-[flex-grow] duration-200",
              statusFill[status],
            )}
          />
        ))}
        {shown.length === 0 && <span className="flex-1 rounded-chip bg-sunken" />}
      </div>
      <dl className={dense ? "flex flex-wrap gap-x-4 gap-y-1" : "grid grid-cols-2 gap-2 sm:grid-cols-5"}>
        {statuses.map((status) => (
          <div
            key={status}
            className={classNames(
              dense
                ? "flex items-center gap-1.5 text-sm"
                : "flex flex-col-reverse rounded-control bg-sunken p-3 max-sm:last:col-span-2",
            )}
          >
            <dt className="flex items-center gap-1.5 whitespace-nowrap">
              <StatusSwatch status={status} />
              {t(status)}
            </dt>
            <dd className={dense ? "font-semibold" : "text-xl font-bold"}>{counts[status]}</dd>
          </div>
        ))}
      </dl>
    </div>
  );
}
