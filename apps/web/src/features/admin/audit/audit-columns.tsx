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
        cell: (row) => (
          <span className="text-sm sm:text-base">
            <Moment at={row.at} seconds />
            <span className="block text-sm text-ink-2 md:hidden">{row.actor}</span>
          </span>
        ),
      },
      {
        id: "action",
        header: t("action"),
        cell: (row) => (
          <span className="grid min-w-36 gap-1">
            <span className="font-medium">{actions(row.action)}</span>
            <span className="text-sm text-ink-2">{target(row)}</span>
            <span className="md:hidden">
              <AuditDetails row={row} />
            </span>
          </span>
        ),
      },
      { id: "actor", header: t("actor"), cell: (row) => row.actor, wideOnly: true },
      { id: "changes", header: t("changes"), cell: (row) => <AuditDetails row={row} />, wideOnly: true },
    ],
    [t, actions, target],
  );
}
