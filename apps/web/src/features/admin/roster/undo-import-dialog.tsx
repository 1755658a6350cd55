"use client";

import type { RosterImport, RosterPage } from "@seonchak/schema";
import { useMutation } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useTRPC } from "../../../trpc/react.tsx";
import { Button } from "../../../ui/button.tsx";
import { Dialog } from "../../../ui/dialog.tsx";
import { useRefreshDesk } from "../desk/refresh.ts";
import { RefusalNote } from "../desk/refusal-note.tsx";
import { EffectNote } from "./effect-note.tsx";

type UndoImportDialogProps = { row: RosterImport; policy: RosterPage["policy"]; onClose: () => void };

/** Asks with the numbers, then says what came back and what stayed. */
export function UndoImportDialog({ row, policy, onClose }: UndoImportDialogProps) {
  const t = useTranslations("adminRoster.imports");
  const trpc = useTRPC();
  const refresh = useRefreshDesk();
  const undo = useMutation(trpc.admin.roster.undo.mutationOptions({ onSettled: refresh }));
  const { data } = undo;
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
          <Button tone="primary" pending={undo.isPending} onClick={() => undo.mutate({ importId: row.importId })}>
            {t("undoConfirm")}
          </Button>
        )
      }
    >
      {data ? data.left.length > 0 && <LeftNumbers left={data.left} /> : <Consequence row={row} policy={policy} />}
      <RefusalNote error={undo.error} />
    </Dialog>
  );
}

function Consequence({ row: { undo }, policy }: Omit<UndoImportDialogProps, "onClose">) {
  const t = useTranslations("adminRoster.imports");
  if (undo === null) return null;
  return (
    <>
      <EffectNote effect={undo} policy={policy} />
      {undo.leftCount > 0 && <p>{t("undoLeft", { count: undo.leftCount })}</p>}
    </>
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
