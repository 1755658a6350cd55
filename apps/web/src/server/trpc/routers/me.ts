import { readMe, removeMe, updateMe } from "@seonchak/domain/accounts/me";
import { endOtherSessions, endSession, listMySessions } from "@seonchak/domain/accounts/sessions";
import { done, me, mySession, updateMeInput, viewer } from "@seonchak/schema";
import { z } from "zod";
import { restPeople } from "../../rest/rest-people.ts";
import { finished } from "../finished.ts";
import { router } from "../init.ts";
import { publicProcedure, signedInProcedure, studentProcedure } from "../procedures.ts";
import { liveHoldOf, viewerOf } from "../who-asks.ts";

export const meRouter = router({
  viewer: publicProcedure.output(viewer).query(({ ctx }) => viewerOf(ctx.services, ctx.identity)),

  read: studentProcedure
    .meta({ rest: restPeople.readMe })
    .output(me)
    .query(({ ctx }) => readMe(ctx.services, ctx.student.studentId)),

  update: studentProcedure
    .meta({ rest: restPeople.updateMe })
    .input(updateMeInput)
    .output(me)
    .mutation(({ ctx, input }) => updateMe(ctx.services, ctx.student.studentId, input)),

  remove: studentProcedure
    .meta({ rest: restPeople.removeMe })
    .output(done)
    .mutation(({ ctx: { services, student } }) =>
      finished(removeMe(services, student.studentId, liveHoldOf(services, student.studentId))),
    ),

  sessions: signedInProcedure
    .meta({ rest: restPeople.sessions })
    .output(z.object({ sessions: z.array(mySession) }))
    .query(async ({ ctx }) => ({ sessions: await listMySessions(ctx.services, ctx.identity) })),

  endSession: signedInProcedure
    .meta({ rest: restPeople.endSession })
    .input(mySession.pick({ id: true }))
    .output(done)
    .mutation(({ ctx, input }) => finished(endSession(ctx.services, ctx.identity, input.id))),

  endOtherSessions: signedInProcedure
    .meta({ rest: restPeople.endOtherSessions })
    .output(done)
    .mutation(({ ctx }) => finished(endOtherSessions(ctx.services, ctx.identity))),
});
