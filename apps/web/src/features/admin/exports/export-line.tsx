"use client";

import type { ExportEntry, ExportTable } from "@seonchak/schema";
import { Download } from "lucide-react";
import { useTranslations } from "next-intl";
import { Button } from "../../../ui/button.tsx";
import { Pill } from "../../../ui/pill.tsx";
import { useActReason } from "../desk/act-reason.ts";
import { Moment } from "../desk/moment.tsx";
import { useSaveTable } from "../desk/save-table.ts";

/** One table: what it holds, how much, who took it last, and the button that takes it. */
export function ExportLine({ table, entry }: { table: ExportTable; entry: ExportEntry | undefined }) {
  const t = useTranslations("adminExports");
  const names = useTranslations("adminCommon.tables");
  const reason = useActReason();
  const saving = useSaveTable(table);
  return (
    <li className="flex items-center gap-x-4 border-t border-line py-3 first:border-t-0">
      <div className="min-w-0 flex-1">
        <p className="flex flex-wrap items-center gap-x-2.5 gap-y-1">
          <span className="font-semibold">{names(table)}</span>
          {entry && <span className="text-sm text-ink-2">{t("rows", { count: entry.rowsAbout })}</span>}
          {table === "owners" && <Pill tone="held">{t("withPhones")}</Pill>}
        </p>
        <p className="text-sm text-ink-2">{t(`holds.${table}`)}</p>
        <p className="text-sm text-ink-2">
          {entry?.last
            ? t.rich("last", { by: entry.last.by, at: () => <Moment at={entry.last?.at ?? ""} /> })
            : t("never")}
        </p>
      </div>
      <Button
        size="small"
        pending={saving.isPending}
        disabledReason={reason}
        onClick={() => saving.mutate()}
        className="shrink-0"
        aria-label={t("save", { table: names(table) })}
      >
        <Download aria-hidden="true" className="size-4.5" />
        CSV
      </Button>
    </li>
  );
}
