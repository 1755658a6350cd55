import type { Deps } from "@seonchak/domain";
import { CONSOLE } from "@seonchak/domain/audit/audit";
import { listResets, undoReset } from "@seonchak/domain/resets/undo-reset";
import type { UndoLeftReason } from "@seonchak/schema";
import { resetId } from "@seonchak/schema";
import { say } from "../open-stores.ts";
import { inSeoul } from "./in-seoul.ts";
import { textTable } from "./text-table.ts";

const becauseOf = {
  LOCKER_TAKEN: "somebody else has it now",
  LOCKER_HELD: "somebody is choosing it",
  LOCKER_WITHDRAWN: "it is broken or kept by the council now",
  STUDENT_HAS_ANOTHER: "the student has another locker now",
  STUDENT_GONE: "the student's account was removed",
  ROUND_ENDED: "its round has ended",
} satisfies Record<UndoLeftReason, string>;

export async function undo(deps: Deps, wanted: string): Promise<number> {
  const id = resetId.safeParse(wanted);
  if (!id.success) throw new Error(`"${wanted}" is no reset's id. \`council undo\` alone lists them.`);
  const { restoredCount, left } = await undoReset(deps, CONSOLE, { resetId: id.data });
  say(`Gave back ${restoredCount} lockers.`);
  for (const { lockerNumber, maskedNumber, reason } of left)
    say(`  ${lockerNumber} of ${maskedNumber} was left as it is: ${becauseOf[reason]}.`);
  return 0;
}

/** The resets that can still be undone, newest first. */
export async function listUndoable(deps: Deps): Promise<number> {
  const now = deps.clock.now().toISOString();
  const { resets } = await listResets(deps);
  const rows = resets
    .filter(({ undoneAt, undoUntil }) => undoneAt === null && undoUntil > now)
    .map((row) => [
      row.resetId,
      inSeoul(row.at),
      row.by,
      row.wordKo,
      String(row.releasedCount),
      inSeoul(row.undoUntil),
    ]);
  if (rows.length === 0) say("There is no reset that can be undone.");
  else for (const line of textTable(["id", "at", "by", "what", "lockers", "undo until"], rows)) say(line);
  return 0;
}
