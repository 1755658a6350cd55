import { listAdminLockers } from "@seonchak/domain/lockers/admin-lockers";
import { setLockerCondition } from "@seonchak/domain/lockers/set-locker-condition";
import { applyReset, previewReset } from "@seonchak/domain/resets/apply-reset";
import { listResets, undoReset } from "@seonchak/domain/resets/undo-reset";
import { listAdminRounds } from "@seonchak/domain/rounds/admin-rounds";
import { closeRound, openRound, pauseRound, resumeRound } from "@seonchak/domain/rounds/run-rounds";
import {
  adminLockerPage,
  adminLockerQuery,
  adminRoundList,
  appliedReset,
  applyResetInput,
  done,
  openRoundInput,
  pauseRoundInput,
  resetList,
  resetPreview,
  resetPreviewInput,
  roundInput,
  setConditionInput,
  undoneReset,
  undoResetInput,
} from "@seonchak/schema";
import { restAdmin } from "../../rest/rest-admin.ts";
import { finished } from "../finished.ts";
import { router } from "../init.ts";
import { adminProcedure } from "../procedures.ts";

export const adminRoundsRouter = router({
  list: adminProcedure("viewer")
    .meta({ rest: restAdmin.rounds })
    .output(adminRoundList)
    .query(({ ctx }) => listAdminRounds(ctx.services)),

  open: adminProcedure("manager")
    .meta({ rest: restAdmin.openRound })
    .input(openRoundInput)
    .output(done)
    .mutation(({ ctx, input }) => finished(openRound(ctx.services, ctx.actor, input))),

  close: adminProcedure("manager")
    .meta({ rest: restAdmin.closeRound })
    .input(roundInput)
    .output(done)
    .mutation(({ ctx, input }) => finished(closeRound(ctx.services, ctx.actor, input))),

  pause: adminProcedure("manager")
    .meta({ rest: restAdmin.pauseRound })
    .input(pauseRoundInput)
    .output(done)
    .mutation(({ ctx, input }) => finished(pauseRound(ctx.services, ctx.actor, input))),

  resume: adminProcedure("manager")
    .meta({ rest: restAdmin.resumeRound })
    .input(roundInput)
    .output(done)
    .mutation(({ ctx, input }) => finished(resumeRound(ctx.services, ctx.actor, input))),
});

export const adminLockersRouter = router({
  list: adminProcedure("viewer")
    .meta({ rest: restAdmin.lockers })
    .input(adminLockerQuery)
    .output(adminLockerPage)
    .query(({ ctx, input }) => listAdminLockers(ctx.services, input)),

  setCondition: adminProcedure("manager")
    .meta({ rest: restAdmin.setCondition })
    .input(setConditionInput)
    .output(done)
    .mutation(({ ctx, input }) => finished(setLockerCondition(ctx.services, ctx.actor, input))),
});

export const resetsRouter = router({
  preview: adminProcedure("manager")
    .meta({ rest: restAdmin.previewReset })
    .input(resetPreviewInput)
    .output(resetPreview)
    .query(({ ctx, input }) => previewReset(ctx.services, input)),

  // `apply` is a word that tRPC keeps for itself.
  carryOut: adminProcedure("manager")
    .meta({ rest: restAdmin.applyReset })
    .input(applyResetInput)
    .output(appliedReset)
    .mutation(({ ctx, input }) => applyReset(ctx.services, ctx.actor, input)),

  undo: adminProcedure("manager")
    .meta({ rest: restAdmin.undoReset })
    .input(undoResetInput)
    .output(undoneReset)
    .mutation(({ ctx, input }) => undoReset(ctx.services, ctx.actor, input)),

  list: adminProcedure("viewer")
    .meta({ rest: restAdmin.resets })
    .output(resetList)
    .query(({ ctx }) => listResets(ctx.services)),
});
