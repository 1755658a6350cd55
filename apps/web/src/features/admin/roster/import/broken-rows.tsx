"use client";

import type { BrokenRosterRow } from "@seonchak/schema";
import { useTranslations } from "next-intl";
import type { FormEvent } from "react";
import { useState } from "react";
import { Button } from "../../../../ui/button.tsx";
import { Checkbox } from "../../../../ui/checkbox.tsx";
import { TextField } from "../../../../ui/text-field.tsx";
import type { Importing } from "./use-import.ts";

/** More would be a file to correct in its spreadsheet. */
const SHOWN_MAX = 20;

type BrokenRowsProps = { broken: BrokenRosterRow[]; importing: Importing };

/** Rows that cannot be read, each with its line, its reason and its text to correct; or left out by one switch. */
export function BrokenRows({ broken, importing }: BrokenRowsProps) {
  const t = useTranslations("adminRoster.importing");
  const [written, setWritten] = useState<Record<number, string>>({});
  const shown = broken.slice(0, SHOWN_MAX);
  const hidden = broken.length - shown.length;
  function submit(event: FormEvent) {
    event.preventDefault();
    event.stopPropagation();
    importing.correct(shown.map((row) => ({ row, written: written[row.line] ?? row.text })));
  }
  const hasCorrections = shown.some((row) => (written[row.line] ?? row.text) !== row.text);
  return (
    <form onSubmit={submit} noValidate className="grid gap-3 rounded-control border border-danger p-3.5">
      <div>
        <h3 className="font-semibold text-danger">{t("brokenTitle", { count: broken.length })}</h3>
        <p className="text-sm text-ink-2">{t("brokenLead")}</p>
      </div>
      <ul className="grid gap-3">
        {shown.map((row) => (
          <li key={row.line}>
            <p className="mb-1 text-sm">
              <span className="font-medium">{t("line", { line: row.line })}</span>
              {" · "}
              {t(`reasons.${row.reason}`, { other: row.otherLine ?? 0 })}
            </p>
            <TextField
              label={t("lineText", { line: row.line })}
              hideLabel
              optional
              value={written[row.line] ?? row.text.replace(/[\r\n]+/g, " ")}
              onChange={(event) => setWritten({ ...written, [row.line]: event.target.value })}
              autoComplete="off"
              spellCheck={false}
            />
          </li>
        ))}
      </ul>
      {hidden > 0 && <p className="text-sm text-ink-2">{t("brokenMore", { count: hidden })}</p>}
      <Button type="submit" size="small" tone={hasCorrections ? "primary" : "quiet"} className="justify-self-start">
        {t("check")}
      </Button>
      <Checkbox
        label={t("skip")}
        hint={t("skipHint")}
        checked={importing.skipBroken}
        onChange={(event) => importing.setSkipBroken(event.target.checked)}
      />
    </form>
  );
}
