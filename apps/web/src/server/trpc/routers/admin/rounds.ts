import { listAdminRounds } from "@seonchak/domain/rounds/admin-rounds";
import { closeRound, openRound, pauseRound, resumeRound } from "@seonchak/domain/rounds/run-rounds";
import { adminRoundList, done, openRoundInput, pauseRoundInput, roundInput } from "@seonchak/schema";
import { adminCall } from "../../../rest/admin-call.ts";
import { finished } from "../../finished.ts";
import { router } from "../../init.ts";
import { adminProcedure } from "../../procedures.ts";

export const adminRoundsRouter = router({
  list: adminProcedure("viewer")
    .meta({ rest: adminCall("GET", "/rounds", "All rounds, drafts too.") })
    .output(adminRoundList)
    .query(({ ctx }) => listAdminRounds(ctx.services)),

  open: adminProcedure("manager")
    .meta({ rest: adminCall("POST", "/rounds/:round_id/open", "Open a round, now or at `opens_at`.") })
    .input(openRoundInput)
    .output(done)
    .mutation(({ ctx, input }) => finished(openRound(ctx.services, ctx.actor, input))),

  close: adminProcedure("manager")
    .meta({ rest: adminCall("POST", "/rounds/:round_id/close", "No further holds; live ones can be confirmed.") })
    .input(roundInput)
    .output(done)
    .mutation(({ ctx, input }) => finished(closeRound(ctx.services, ctx.actor, input))),

  pause: adminProcedure("manager")
    .meta({
      rest: adminCall("POST", "/rounds/:round_id/pause", "No holds until resumed; every open page shows the notice."),
    })
    .input(pauseRoundInput)
    .output(done)
    .mutation(({ ctx, input }) => finished(pauseRound(ctx.services, ctx.actor, input))),

  resume: adminProcedure("manager")
    .meta({ rest: adminCall("POST", "/rounds/:round_id/resume", "Take holds again.") })
    .input(roundInput)
    .output(done)
    .mutation(({ ctx, input }) => finished(resumeRound(ctx.services, ctx.actor, input))),
});
