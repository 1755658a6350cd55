"use client";

import type { AdminProgramme } from "@seonchak/schema";
import { NoticeDialog, PauseDialog } from "./notice-dialogs.tsx";
import type { ProgrammeAct } from "./programme-state.tsx";
import { PublishDialog } from "./publish-dialog.tsx";
import { RemoveDialog } from "./remove-dialog.tsx";

export type ActDialogProps = { programme: AdminProgramme; onClose: () => void };

/** The question that belongs to an act. */
export function ActDialog({ act, ...props }: ActDialogProps & { act: ProgrammeAct }) {
  switch (act) {
    case "publish":
      return <PublishDialog {...props} />;
    case "pause":
      return <PauseDialog {...props} />;
    case "notice":
      return <NoticeDialog {...props} />;
    case "remove":
      return <RemoveDialog {...props} />;
    case "resume":
      return null;
  }
}
