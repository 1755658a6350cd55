"use client";

import type { EventId } from "@seonchak/schema";
import { AssignDialog } from "./assign-dialog.tsx";
import type { HandAct } from "./locker-menu.tsx";
import { MoveOwnerDialog } from "./move-owner-dialog.tsx";
import { UsesDialog } from "./uses-dialog.tsx";

type HandDialogProps = { act: HandAct; roundId: EventId | undefined; onClose: () => void };

/** The dialog of what is done by hand. */
export function HandDialog({ act: { kind, locker }, roundId, onClose }: HandDialogProps) {
  if (kind === "assign") return <AssignDialog locker={locker} roundId={roundId} onClose={onClose} />;
  if (kind === "move") return <MoveOwnerDialog locker={locker} roundId={roundId} onClose={onClose} />;
  return <UsesDialog locker={locker} onClose={onClose} />;
}
