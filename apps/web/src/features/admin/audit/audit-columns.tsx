"use client";

import type { AuditRow } from "@seonchak/schema";
import { useTranslations } from "next-intl";
import { useMemo } from "react";
import type { Column } from "../../../ui/data-table.tsx";
import { useTargetWords } from "../desk/act-words.ts";
import { Moment } from "../desk/moment.tsx";
import { AuditDetails } from "./audit-details.tsx";

/** When, what to whom, by whom, and what it changed. */
export function useAuditColumns(): Column<AuditRow>[] {
  const t = useTranslations("adminAudit");
  const actions = useTranslations("adminCommon.actions");
  const target = useTargetWords();
  return useMemo(
    () => [
      {
        id: "at",
        header: t("at"),
        sortable: true,
        cell: (row) => <Moment at={row.at} seconds wraps />,
      },
      {
        id: "action",
        header: t("action"),
        cell: (row) => (
          <span className="grid gap-1">
            <span className="font-medium">{actions(row.action)}</span>
            <span className="text-sm text-ink-2 empty:hidden">{target(row)}</span>
            <span className="md:hidden">
              <span className="text-sm text-ink-2">{row.actor}</span>
              <AuditDetails row={row} />
            </span>
          </span>
        ),
      },
      {
        id: "actor",
        header: t("actor"),
        cell: (row) => <span className="whitespace-nowrap">{row.actor}</span>,
        wideOnly: true,
      },
      { id: "changes", header: t("changes"), cell: (row) => <AuditDetails row={row} />, wideOnly: true },
    ],
    [t, actions, target],
  );
}
