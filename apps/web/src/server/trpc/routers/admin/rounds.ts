import { readReadiness } from "@seonchak/domain/overview/read-readiness";
import { listAdminRounds } from "@seonchak/domain/rounds/admin-rounds";
import { createRound, removeRound } from "@seonchak/domain/rounds/create-round";
import { postponeRound } from "@seonchak/domain/rounds/postpone-round";
import { readRoundChoices } from "@seonchak/domain/rounds/round-choices";
import { closeRound, openRound, pauseRound, resumeRound } from "@seonchak/domain/rounds/run-rounds";
import { updateRound } from "@seonchak/domain/rounds/update-round";
import {
  adminRoundList,
  createdRound,
  createRoundInput,
  done,
  openRoundInput,
  pauseRoundInput,
  postponeRoundInput,
  readiness,
  roundChoices,
  roundChoicesInput,
  roundInput,
  updateRoundInput,
} from "@seonchak/schema";
import { adminCall } from "../../../rest/admin-call.ts";
import { finished } from "../../finished.ts";
import { router } from "../../init.ts";
import { adminProcedure } from "../../procedures.ts";

export const adminRoundsRouter = router({
  list: adminProcedure("viewer")
    .meta({ rest: adminCall("GET", "/rounds", "All rounds, drafts too.") })
    .output(adminRoundList)
    .query(({ ctx }) => listAdminRounds(ctx.services)),

  choices: adminProcedure("viewer")
    .meta({ rest: adminCall("GET", "/rounds/choices", "Every locker by location, and whether the round has it.") })
    .input(roundChoicesInput)
    .output(roundChoices)
    .query(({ ctx, input }) => readRoundChoices(ctx.services, input)),

  readiness: adminProcedure("viewer")
    .meta({ rest: adminCall("GET", "/rounds/readiness", "Whether clocks, stores, disk and history allow opening.") })
    .output(readiness)
    .query(({ ctx }) => readReadiness(ctx.services)),

  create: adminProcedure("manager")
    .meta({ rest: adminCall("POST", "/rounds", "A new round, as a draft that students do not see.") })
    .input(createRoundInput)
    .output(createdRound)
    .mutation(({ ctx, input }) => createRound(ctx.services, ctx.actor, input)),

  update: adminProcedure("manager")
    .meta({
      rest: adminCall("PATCH", "/rounds/:round_id", "Change names, lockers, cohorts, hold time and notice of a round."),
    })
    .input(updateRoundInput)
    .output(done)
    .mutation(({ ctx, input }) => finished(updateRound(ctx.services, ctx.actor, input))),

  remove: adminProcedure("manager")
    .meta({ rest: adminCall("DELETE", "/rounds/:round_id", "Remove a draft for good.") })
    .input(roundInput)
    .output(done)
    .mutation(({ ctx, input }) => finished(removeRound(ctx.services, ctx.actor, input))),

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

  postpone: adminProcedure("manager")
    .meta({
      rest: adminCall("POST", "/rounds/:round_id/postpone", "Other times, with a notice; live holds can be confirmed."),
    })
    .input(postponeRoundInput)
    .output(done)
    .mutation(({ ctx, input }) => finished(postponeRound(ctx.services, ctx.actor, input))),
});
