"use client";

import type { ExportTable } from "@seonchak/schema";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useLocale, useTranslations } from "next-intl";
import { useTRPC } from "../../../trpc/react.tsx";
import { notify } from "../../../ui/notify.ts";
import { useRefusalWords } from "./refusal-note.tsx";
import { saveFile } from "./save-file.ts";

/** A refusal in the shape that tRPC's have, so that the desk's words and its way to the sign-in page fit. */
class TableRefused extends Error {
  override readonly name = "TableRefused";
  readonly data: { refusal: { reason: string; message: string; requestId: string } };
  constructor(refusal: TableRefused["data"]["refusal"]) {
    super(refusal.reason);
    this.data = { refusal };
  }
}

/** Saves a whole table as a file. The server sends it in parts and writes to the audit log who took it. */
export function useSaveTable(table: ExportTable) {
  const t = useTranslations("adminCommon");
  const language = useLocale();
  const words = useRefusalWords();
  const client = useQueryClient();
  const { exports, audit } = useTRPC().admin;
  return useMutation({
    mutationFn: () => fetchTable(table, language),
    onSuccess: ({ fileName, file, rowCount }) => {
      saveFile(fileName, file);
      notify({ tone: "ok", text: t("csvSaved", { fileName, count: rowCount }) });
      void client.invalidateQueries(exports.list.queryFilter());
      void client.invalidateQueries(audit.pathFilter());
    },
    onError: (error) => notify({ tone: "danger", text: words(error) }),
  });
}

async function fetchTable(table: ExportTable, language: string) {
  const answer = await fetch(`/api/v1/admin/exports/${table}.csv`, { headers: { "x-language": language } });
  if (!answer.ok) throw refusedBy(await answer.json());
  const fileName = /filename="([^"]+)"/.exec(answer.headers.get("content-disposition") ?? "")?.[1] ?? `${table}.csv`;
  return { fileName, file: await answer.blob(), rowCount: Number(answer.headers.get("x-row-count")) };
}

function refusedBy(body: unknown): Error {
  const error: unknown = field(body, "error");
  const [reason, message, requestId] = [field(error, "reason"), field(error, "message"), field(error, "request_id")];
  return new TableRefused({ reason: String(reason), message: String(message), requestId: String(requestId) });
}

function field(value: unknown, name: string): unknown {
  return typeof value === "object" && value !== null ? Reflect.get(value, name) : undefined;
}
