"use client";

import type { AdminLockerPage, ResetScope } from "@seonchak/schema";
import { useState } from "react";
import { AlertDialog } from "../../../../ui/alert-dialog.tsx";
import { useChooseStep } from "./use-choose-step.tsx";
import { useConfirmStep } from "./use-confirm-step.tsx";

export type ResetDialogProps = {
  /** Null asks first what to reset. */
  startScope: ResetScope | null;
  locations: AdminLockerPage["locations"];
  round: AdminLockerPage["round"];
  onClose: () => void;
};

/** What, then the consequence as numbers, then the typed word. One dialog throughout, so that focus finds its way back. */
export function ResetDialog({ startScope, locations, round, onClose }: ResetDialogProps) {
  const [scope, setScope] = useState(startScope);
  const choose = useChooseStep({ startScope, locations, round, onChosen: setScope });
  const confirm = useConfirmStep({
    scope,
    wasChosen: startScope === null,
    onOther: () => setScope(null),
    onDone: onClose,
  });
  return <AlertDialog open onOpenChange={onClose} {...(scope === null ? choose : confirm)} />;
}
