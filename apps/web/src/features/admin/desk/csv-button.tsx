"use client";

import type { ExportTable } from "@seonchak/schema";
import { useMutation } from "@tanstack/react-query";
import { Download } from "lucide-react";
import { useTranslations } from "next-intl";
import { useTRPCClient } from "../../../trpc/react.tsx";
import { Button } from "../../../ui/button.tsx";
import { notify } from "../../../ui/notify.ts";
import { useActReason } from "./act-reason.ts";
import { useRefusalWords } from "./refusal-note.tsx";
import { saveFile } from "./save-file.ts";

/** Saves a whole table as CSV, without filters. Who took what is written to the audit log by the server. */
export function CsvButton({ table }: { table: ExportTable }) {
  const t = useTranslations("adminCommon");
  const client = useTRPCClient();
  const reason = useActReason();
  const words = useRefusalWords();
  const taken = useMutation({
    mutationFn: () => client.admin.exports.table.query({ table }),
    onSuccess: ({ fileName, csv, rowCount }) => {
      saveFile(fileName, csv);
      notify({ tone: "ok", text: t("csvSaved", { fileName, count: rowCount }) });
    },
    onError: (error) => notify({ tone: "danger", text: words(error) }),
  });
  return (
    <Button pending={taken.isPending} disabledReason={reason} onClick={() => taken.mutate()} title={t("csvHint")}>
      <Download aria-hidden="true" className="size-4.5" />
      CSV
    </Button>
  );
}
