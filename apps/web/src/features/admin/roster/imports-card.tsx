"use client";

import type { RosterImport } from "@seonchak/schema";
import { useQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { useTRPC } from "../../../trpc/react.tsx";
import { Button } from "../../../ui/button.tsx";
import { Card, CardHead } from "../../../ui/card.tsx";
import { Pill } from "../../../ui/pill.tsx";
import { Skeleton, SkeletonGroup } from "../../../ui/skeleton.tsx";
import { useActReason } from "../desk/act-reason.ts";
import { Answer } from "../desk/answer.tsx";
import { Moment } from "../desk/moment.tsx";
import { UndoImportDialog } from "./undo-import-dialog.tsx";

/** The latest imports, with who and how many; the newest one can be rolled back. */
export function ImportsCard() {
  const t = useTranslations("adminRoster.imports");
  const trpc = useTRPC();
  const imports = useQuery(trpc.admin.roster.imports.queryOptions());
  // As it was when asked: once it is rolled back, the list has another one to offer.
  const [asked, setAsked] = useState<RosterImport | null>(null);
  return (
    <Card aria-labelledby="imports" className="mt-6">
      <CardHead id="imports" title={t("title")} />
      <Answer question={imports} skeleton={<ImportsSkeleton />}>
        {(data) =>
          data.imports.length === 0 ? (
            <p className="text-ink-2">{t("empty")}</p>
          ) : (
            <ul>
              {data.imports.map((row) => (
                <ImportRow key={row.importId} row={row} onUndo={() => setAsked(row)} />
              ))}
            </ul>
          )
        }
      </Answer>
      {asked && <UndoImportDialog row={asked} onClose={() => setAsked(null)} />}
    </Card>
  );
}

function ImportRow({ row, onUndo }: { row: RosterImport; onUndo: () => void }) {
  const t = useTranslations("adminRoster.imports");
  const reason = useActReason();
  const counts = { added: row.addedCount, changed: row.changedCount, removed: row.removedCount };
  return (
    <li className="flex flex-wrap items-center gap-x-4 gap-y-1.5 border-t border-line py-2.5 first:border-t-0">
      <span className="min-w-0 flex-1 basis-56">
        <span className="block font-medium break-all">{row.fileName}</span>
        <span className="block text-sm text-ink-2">
          <Moment at={row.at} /> · {row.by}
        </span>
      </span>
      <span className="text-sm">{t("counts", counts)}</span>
      {row.undoneAt !== null && <Pill>{t("undone")}</Pill>}
      {row.canUndo && (
        <Button size="small" disabledReason={reason} onClick={onUndo}>
          {t("undo")}
        </Button>
      )}
    </li>
  );
}

function ImportsSkeleton() {
  return (
    <SkeletonGroup>
      <Skeleton className="h-14" />
    </SkeletonGroup>
  );
}
