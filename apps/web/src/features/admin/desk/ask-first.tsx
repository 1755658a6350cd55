"use client";

import type { ReactNode } from "react";
import type { AlertDialogProps } from "../../../ui/alert-dialog.tsx";
import { AlertDialog } from "../../../ui/alert-dialog.tsx";
import { RefusalNote } from "./refusal-note.tsx";

type AskFirstProps = Omit<AlertDialogProps, "open" | "onOpenChange" | "pending"> & {
  act: { isPending: boolean; error: unknown };
  /** What to do instead, below the refusal. */
  advice?: ReactNode | undefined;
  onClose: () => void;
};

/** Asks once before an act, waits for its answer, and says inside why it was refused. */
export function AskFirst({ act, advice, onClose, children, ...question }: AskFirstProps) {
  return (
    <AlertDialog {...question} open onOpenChange={onClose} pending={act.isPending}>
      {children}
      <RefusalNote error={act.error} />
      {advice}
    </AlertDialog>
  );
}
