"use client";

import type { ResetRow } from "@seonchak/schema";
import { useQuery } from "@tanstack/react-query";
import { Undo2 } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { useTRPC } from "../../../../trpc/react.tsx";
import { Button } from "../../../../ui/button.tsx";
import { Countdown } from "../../../../ui/countdown.tsx";
import { useActReason } from "../../desk/act-reason.ts";
import { Moment } from "../../desk/moment.tsx";
import { useServerNow, useServerOffsetMs } from "../../desk/server-offset.ts";
import { UndoDialog } from "./undo-dialog.tsx";
import { undoable } from "./undoable.ts";
import { useResetWords } from "./use-reset-words.ts";

const LOOK_AGAIN_MS = 30_000;

/** Stays for 24 hours after a reset, for everybody at the desk (UX.md). Older resets fold away behind the newest. */
export function UndoBar() {
  const t = useTranslations("adminLockers.undoing");
  const trpc = useTRPC();
  const serverNow = useServerNow();
  const { data } = useQuery(trpc.admin.resets.list.queryOptions(undefined, { refetchInterval: LOOK_AGAIN_MS }));
  const [asked, setAsked] = useState<ResetRow | null>(null);
  const [newest, ...older] = undoable(data?.resets ?? [], serverNow().getTime());
  return (
    <>
      {newest && (
        <section
          aria-label={t("label")}
          className="mb-4 rounded-card border border-brand-line bg-brand-soft px-4 py-1.5"
        >
          <UndoRow reset={newest} onUndo={setAsked} />
          {older.length > 0 && (
            <details>
              <summary className="min-h-9 cursor-pointer py-1.5 text-sm text-ink-2">
                {t("older", { count: older.length })}
              </summary>
              {older.map((reset) => (
                <UndoRow key={reset.resetId} reset={reset} onUndo={setAsked} />
              ))}
            </details>
          )}
        </section>
      )}
      {asked && <UndoDialog reset={asked} onClose={() => setAsked(null)} />}
    </>
  );
}

function UndoRow({ reset, onUndo }: { reset: ResetRow; onUndo: (reset: ResetRow) => void }) {
  const t = useTranslations("adminLockers.undoing");
  const words = useResetWords();
  const reason = useActReason();
  const serverOffsetMs = useServerOffsetMs();
  return (
    <div className="flex flex-wrap items-center gap-x-4 gap-y-1 py-1.5">
      <p className="min-w-0 flex-1 basis-64">
        <span className="block font-medium">
          {t("bar", { name: words.asObject(reset), count: reset.releasedCount })}
        </span>
        <span className="block text-sm text-ink-2">
          <Moment at={reset.at} /> · {reset.by} ·{" "}
          {t.rich("left", {
            left: () => <Countdown endsAtMs={Date.parse(reset.undoUntil)} serverOffsetMs={serverOffsetMs} />,
          })}
        </span>
      </p>
      <Button
        size="small"
        disabledReason={reason}
        onClick={() => onUndo(reset)}
        aria-label={t("undoLabel", { name: words.name(reset) })}
      >
        <Undo2 aria-hidden="true" className="size-4" />
        {t("undo")}
      </Button>
    </div>
  );
}
