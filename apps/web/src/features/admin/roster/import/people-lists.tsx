"use client";

import type { ListedPerson, RosterPreview } from "@seonchak/schema";
import { ChevronDown } from "lucide-react";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { useState } from "react";
import { Button } from "../../../../ui/button.tsx";
import { Pill } from "../../../../ui/pill.tsx";

/** Drawn at a time: a whole campus at once would hold up the page. */
const STEP = 50;

/** Who comes or goes. */
export function ListedPeople({ title, people }: { title: string; people: ListedPerson[] }) {
  return (
    <FoldedList title={title} rows={people}>
      {({ name, cohort }) => [name, cohort].filter(Boolean).join(" · ")}
    </FoldedList>
  );
}

/** Who stays with other facts; a phone only as changed. */
export function ChangedPeople({ title, people }: { title: string; people: RosterPreview["changed"] }) {
  const t = useTranslations("adminRoster.importing");
  const common = useTranslations("adminCommon");
  return (
    <FoldedList title={title} rows={people}>
      {({ from, to, isPhoneChanged }) => (
        <>
          {from.name === to.name ? to.name : t("fromTo", { from: from.name, to: to.name })}
          {from.cohort !== to.cohort && (
            <span className="text-ink-2">
              {" · "}
              {t("fromTo", { from: from.cohort ?? common("nothing"), to: to.cohort ?? common("nothing") })}
            </span>
          )}
          {isPhoneChanged && <Pill className="ml-2 py-0.5">{t("phoneChanged")}</Pill>}
        </>
      )}
    </FoldedList>
  );
}

type FoldedListProps<Row> = { title: string; rows: Row[]; children: (row: Row) => ReactNode };

function FoldedList<Row extends { studentNumber: string }>({ title, rows, children }: FoldedListProps<Row>) {
  const t = useTranslations("adminRoster.importing");
  const [shown, setShown] = useState(STEP);
  const left = rows.length - shown;
  return (
    <details className="group rounded-control border border-line">
      <summary className="flex min-h-tap cursor-pointer items-center justify-between gap-3 px-3.5 font-medium">
        {title}
        <ChevronDown
          aria-hidden="true"
          className="size-5 shrink-0 text-ink-2 transition-transform duration-150 group-open:rotate-180"
        />
      </summary>
      <ul className="max-h-72 overflow-y-auto border-t border-line px-3.5 py-2">
        {rows.slice(0, shown).map((row) => (
          <li key={row.studentNumber} className="flex flex-wrap gap-x-3 py-1">
            <span className="tabular-nums">{row.studentNumber}</span>
            <span className="min-w-0">{children(row)}</span>
          </li>
        ))}
        {left > 0 && (
          <li>
            <Button size="small" tone="plain" onClick={() => setShown(shown + STEP * 4)}>
              {t("more", { count: left })}
            </Button>
          </li>
        )}
      </ul>
    </details>
  );
}
