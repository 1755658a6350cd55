"use client";

import type { BrokenLockerReason, LockerFileChange, LockerFilePreview, UnreadableReason } from "@seonchak/schema";
import { unreadableReason } from "@seonchak/schema";
import { useTranslations } from "next-intl";

/** What the file would do, as numbers, then line by line; broken lines first, as they are what to look at. */
export function ImportConsequence({ preview }: { preview: LockerFilePreview }) {
  const t = useTranslations("adminLocations.import");
  const counts = ["created", "changed", "unchanged", "broken"] as const;
  return (
    <div className="grid min-w-0 gap-3.5" role="status">
      <dl className="grid grid-cols-2 gap-2 sm:grid-cols-4">
        {counts.map((name) => (
          <div key={name} className="flex flex-col-reverse justify-end rounded-control bg-sunken p-3">
            <dt className="text-sm">{t(`counts.${name}`)}</dt>
            <dd className="text-xl font-bold">{preview[`${name}Count`]}</dd>
          </div>
        ))}
      </dl>
      {preview.brokenCount > 0 && <Broken preview={preview} />}
      {preview.locations.length > 0 && <Locations preview={preview} />}
      {preview.keptConditionCount > 0 && (
        <p className="text-sm text-ink-2">{t("keptCondition", { count: preview.keptConditionCount })}</p>
      )}
      {preview.changes.length > 0 && <Changes preview={preview} />}
    </div>
  );
}

const listClass = "mt-1.5 max-h-48 overflow-y-auto rounded-control border border-line text-sm";
const lineClass = "border-b border-line px-3 py-2 last:border-b-0";

function Broken({ preview: { broken, brokenCount } }: { preview: LockerFilePreview }) {
  const t = useTranslations("adminLocations.import");
  const words = useReasonWords();
  return (
    <section aria-label={t("brokenTitle")}>
      <h3 className="font-semibold text-danger">{t("brokenTitle")}</h3>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling list must be reachable by keyboard (WCAG 2.1.1). */}
      <ul className={listClass} tabIndex={0}>
        {broken.map(({ line, raw, reason }) => (
          <li key={line} className={lineClass}>
            <b>{t("line", { line })}</b> {words(reason)}
            {raw !== "" && <span className="block truncate text-ink-2">{raw}</span>}
          </li>
        ))}
      </ul>
      {brokenCount > broken.length && (
        <p className="mt-1 text-sm text-ink-2">{t("more", { count: brokenCount - broken.length })}</p>
      )}
    </section>
  );
}

function Locations({ preview: { locations } }: { preview: LockerFilePreview }) {
  const t = useTranslations("adminLocations.import");
  return (
    <section aria-label={t("locationsTitle")}>
      <h3 className="font-semibold">{t("locationsTitle")}</h3>
      <ul className="text-sm">
        {locations.map(({ nameKo, isNew, rows, columns }) => (
          <li key={nameKo}>{t(isNew ? "newLocation" : "grownLocation", { name: nameKo, rows, columns })}</li>
        ))}
      </ul>
    </section>
  );
}

function Changes({ preview: { changes, createdCount, changedCount } }: { preview: LockerFilePreview }) {
  const t = useTranslations("adminLocations.import");
  const words = useChangeWords();
  const rest = createdCount + changedCount - changes.length;
  return (
    <details>
      <summary className="min-h-9 cursor-pointer py-1.5 font-semibold">{t("changesTitle")}</summary>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling list must be reachable by keyboard (WCAG 2.1.1). */}
      <ul className={listClass} tabIndex={0}>
        {changes.map((change) => (
          <li key={change.lockerNumber} className={lineClass}>
            <b>{change.lockerNumber}</b> {words(change)}
          </li>
        ))}
      </ul>
      {rest > 0 && <p className="mt-1 text-sm text-ink-2">{t("more", { count: rest })}</p>}
    </details>
  );
}

function useReasonWords(): (reason: BrokenLockerReason) => string {
  const t = useTranslations("adminLocations.import.reason");
  const common = useTranslations("adminCommon.fileLine");
  return (reason) => (isOfAnyFile(reason) ? common(reason) : t(reason));
}

function useChangeWords(): (change: LockerFileChange) => string {
  const t = useTranslations("adminLocations.import");
  const state = useTranslations("adminLocations.plan.state");
  return ({ before, after }) => {
    const place = t("place", { location: after.location, row: after.row, column: after.column });
    if (before === null) return t("changeNew", { place, state: state(after.condition) });
    const isMoved = before.location !== after.location || before.row !== after.row || before.column !== after.column;
    const from = t("place", { location: before.location, row: before.row, column: before.column });
    const parts = [
      isMoved && t("changeFrom", { from, to: place }),
      before.condition !== after.condition &&
        t("changeFrom", { from: state(before.condition), to: state(after.condition) }),
      before.note !== after.note && t("changeNote", { note: after.note }),
    ];
    return parts.filter(Boolean).join(" · ");
  };
}

function isOfAnyFile(reason: BrokenLockerReason): reason is UnreadableReason {
  return unreadableReason.safeParse(reason).success;
}
