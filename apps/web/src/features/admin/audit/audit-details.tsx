"use client";

import type { AuditRow } from "@seonchak/schema";
import { ChevronRight } from "lucide-react";
import { useTranslations } from "next-intl";
import type { AuditChange } from "./audit-changes.ts";
import { auditChanges } from "./audit-changes.ts";
import { useChangeWords } from "./use-change-words.ts";

/** The first change in a line; all of them, before and after, when it is opened. */
export function AuditDetails({ row }: { row: AuditRow }) {
  const t = useTranslations("adminAudit");
  const words = useChangeWords();
  const changes = auditChanges(row);
  // What is there now says more than what went.
  const first = changes.find(({ after }) => after.kind !== "nothing") ?? changes[0];
  return (
    <details className="group/details md:min-w-44">
      <summary className="-mx-1 flex min-h-9 cursor-pointer items-center gap-1 rounded-chip px-1 hover:bg-sunken">
        <ChevronRight
          aria-hidden="true"
          className="size-4 shrink-0 text-ink-2 transition-transform duration-150 group-open/details:rotate-90"
        />
        <span className="min-w-0">
          {first ? words.change(first) : t("noChange")}
          {changes.length > 1 && <span className="text-ink-2"> {t("more", { count: changes.length - 1 })}</span>}
        </span>
      </summary>
      <dl className="mt-1 mb-1 grid gap-2 pl-5 text-sm">
        {changes.map((change) => (
          <ChangeLine key={change.key} change={change} />
        ))}
        <div>
          <dt className="text-ink-2">{t("requestId")}</dt>
          <dd className="font-mono text-xs break-all">{row.requestId}</dd>
        </div>
      </dl>
    </details>
  );
}

function ChangeLine({ change }: { change: AuditChange }) {
  const t = useTranslations("adminAudit");
  const words = useChangeWords();
  return (
    <div>
      <dt className="text-ink-2">{words.key(change.key)}</dt>
      <dd>
        {words.value(change.before)}
        <span aria-hidden="true"> → </span>
        <span className="sr-only"> {t("becomes")} </span>
        <b className="font-semibold">{words.value(change.after)}</b>
      </dd>
    </div>
  );
}
