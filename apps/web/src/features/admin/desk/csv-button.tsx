"use client";

import type { ExportTable } from "@seonchak/schema";
import { Download } from "lucide-react";
import { useTranslations } from "next-intl";
import { Button } from "../../../ui/button.tsx";
import { useActReason } from "./act-reason.ts";
import { useSaveTable } from "./save-table.ts";

/** Saves a whole table as CSV, without filters. Who took what is written to the audit log by the server. */
export function CsvButton({ table }: { table: ExportTable }) {
  const t = useTranslations("adminCommon");
  const reason = useActReason();
  const saving = useSaveTable(table);
  return (
    <Button pending={saving.isPending} disabledReason={reason} onClick={() => saving.mutate()} title={t("csvHint")}>
      <Download aria-hidden="true" className="size-4.5" />
      CSV
    </Button>
  );
}
