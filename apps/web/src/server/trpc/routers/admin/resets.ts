import { applyReset, previewReset } from "@seonchak/domain/resets/apply-reset";
import { listResets, undoReset } from "@seonchak/domain/resets/undo-reset";
import {
  appliedReset,
  applyResetInput,
  resetList,
  resetPreview,
  resetPreviewInput,
  undoneReset,
  undoResetInput,
} from "@seonchak/schema";
import { adminCall } from "../../../rest/admin-call.ts";
import { router } from "../../init.ts";
import { adminProcedure } from "../../procedures.ts";

export const resetsRouter = router({
  preview: adminProcedure("manager")
    .meta({ rest: adminCall("POST", "/resets/preview", "What a reset would do now, as numbers.") })
    .input(resetPreviewInput)
    .output(resetPreview)
    .query(({ ctx, input }) => previewReset(ctx.services, input)),

  // `apply` is a word that tRPC keeps for itself.
  carryOut: adminProcedure("manager")
    .meta({ rest: adminCall("POST", "/resets", "Empty what was previewed; can be undone for 24 hours.") })
    .input(applyResetInput)
    .output(appliedReset)
    .mutation(({ ctx, input }) => applyReset(ctx.services, ctx.actor, input)),

  undo: adminProcedure("manager")
    .meta({ rest: adminCall("POST", "/resets/:reset_id/undo", "Give back what a reset took, row by row.") })
    .input(undoResetInput)
    .output(undoneReset)
    .mutation(({ ctx, input }) => undoReset(ctx.services, ctx.actor, input)),

  list: adminProcedure("viewer")
    .meta({ rest: adminCall("GET", "/resets", "The latest resets.") })
    .output(resetList)
    .query(({ ctx }) => listResets(ctx.services)),
});
