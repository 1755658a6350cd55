"use client";

import type { RosterImport, RosterUndoPreview } from "@seonchak/schema";
import { useMutation, useQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useTRPC } from "../../../trpc/react.tsx";
import { Button } from "../../../ui/button.tsx";
import { Dialog } from "../../../ui/dialog.tsx";
import { Skeleton, SkeletonGroup } from "../../../ui/skeleton.tsx";
import { Answer } from "../desk/answer.tsx";
import { useRefreshDesk } from "../desk/refresh.ts";
import { RefusalNote } from "../desk/refusal-note.tsx";
import { EffectNote } from "./effect-note.tsx";

type UndoImportDialogProps = { row: RosterImport; onClose: () => void };

/** Asks with the numbers, then says what came back and what stayed. */
export function UndoImportDialog({ row, onClose }: UndoImportDialogProps) {
  const t = useTranslations("adminRoster.imports");
  const trpc = useTRPC();
  const refresh = useRefreshDesk();
  const ui = useTranslations("ui");
  const undo = useMutation(trpc.admin.roster.undo.mutationOptions({ onSettled: refresh }));
  const { data } = undo;
  const preview = useQuery(
    trpc.admin.roster.previewUndo.queryOptions({ importId: row.importId }, { gcTime: 0, enabled: data === undefined }),
  );
  const counts = { added: row.addedCount, changed: row.changedCount, removed: row.removedCount };
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && !undo.isPending && onClose()}
      title={data ? t("undoneTitle") : t("undoTitle", { file: row.fileName })}
      description={data ? t("undoneBody", { count: data.restoredCount }) : t("undoBody", counts)}
      footer={
        data ? (
          <DoneButton onClick={onClose} />
        ) : (
          <Button
            tone="primary"
            pending={undo.isPending}
            disabledReason={preview.data ? undefined : ui("loading")}
            onClick={() => undo.mutate({ importId: row.importId })}
          >
            {t("undoConfirm")}
          </Button>
        )
      }
    >
      {data ? (
        data.left.length > 0 && <LeftNumbers left={data.left} />
      ) : (
        <Answer question={preview} skeleton={<ConsequenceSkeleton />}>
          {(shown) => <Consequence preview={shown} />}
        </Answer>
      )}
      <RefusalNote error={undo.error} />
    </Dialog>
  );
}

function Consequence({ preview: { policy, leftCount, ...effect } }: { preview: RosterUndoPreview }) {
  const t = useTranslations("adminRoster.imports");
  return (
    <>
      <EffectNote effect={effect} policy={policy} />
      {leftCount > 0 && <p>{t("undoLeft", { count: leftCount })}</p>}
    </>
  );
}

function ConsequenceSkeleton() {
  return (
    <SkeletonGroup>
      <Skeleton className="h-10" />
    </SkeletonGroup>
  );
}

function DoneButton({ onClick }: { onClick: () => void }) {
  const ui = useTranslations("ui");
  return (
    <Button tone="primary" onClick={onClick}>
      {ui("close")}
    </Button>
  );
}

function LeftNumbers({ left }: { left: string[] }) {
  const t = useTranslations("adminRoster.imports");
  return (
    <>
      <p>{t("undoneLeft")}</p>
      <ul className="max-h-60 overflow-y-auto rounded-control border border-line px-3.5 py-2">
        {left.map((number) => (
          <li key={number}>{number}</li>
        ))}
      </ul>
    </>
  );
}
