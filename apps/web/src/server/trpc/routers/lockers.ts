import { confirmLocker, releaseLocker } from "@seonchak/domain/lockers/confirm-locker";
import { holdLocker, releaseHold } from "@seonchak/domain/lockers/hold-locker";
import { listLockers, watchLockers } from "@seonchak/domain/lockers/list-lockers";
import { readMyReservations } from "@seonchak/domain/lockers/my-reservations";
import {
  boardChangesInput,
  confirmedLocker,
  heldLocker,
  holdLockerInput,
  lockerHoldInput,
  lockerList,
  lockerListInput,
  myReservations,
  releasedLocker,
} from "@seonchak/schema";
import { restLockers } from "../../rest/rest-lockers.ts";
import { trackedVersions } from "../answered-stream.ts";
import { router } from "../init.ts";
import { placedByLivingSession } from "../placed-by-living-session.ts";
import { publicProcedure, studentProcedure } from "../procedures.ts";
import { studentIdOf } from "../who-asks.ts";

export const lockersRouter = router({
  list: publicProcedure
    .meta({ rest: restLockers.list })
    .input(lockerListInput)
    .output(lockerList)
    .query(({ ctx, input }) => listLockers(ctx.services, { ...input, studentId: studentIdOf(ctx.identity) })),

  mine: studentProcedure
    .meta({ rest: restLockers.mine })
    .output(myReservations)
    .query(({ ctx }) => readMyReservations(ctx.services, ctx.student.studentId)),

  hold: studentProcedure
    .meta({ checksSessionItself: true, rest: restLockers.hold })
    .input(holdLockerInput)
    .output(heldLocker)
    .mutation(({ ctx, input }) =>
      placedByLivingSession(
        ctx.services,
        { student: ctx.student, roundId: input.roundId },
        holdLocker(ctx.services, { ...input, studentId: ctx.student.studentId, cohort: ctx.student.cohort }),
      ),
    ),

  confirm: studentProcedure
    .meta({ rest: restLockers.confirm })
    .input(lockerHoldInput)
    .output(confirmedLocker)
    .mutation(({ ctx, input }) => confirmLocker(ctx.services, { ...input, studentId: ctx.student.studentId })),

  release: studentProcedure
    .meta({ rest: restLockers.release })
    .input(lockerHoldInput)
    .output(releasedLocker)
    .mutation(({ ctx, input }) => releaseLocker(ctx.services, { ...input, studentId: ctx.student.studentId })),

  releaseHold: studentProcedure
    .meta({ rest: restLockers.releaseHold })
    .input(lockerHoldInput)
    .output(releasedLocker)
    .mutation(({ ctx, input }) => releaseHold(ctx.services, { ...input, studentId: ctx.student.studentId })),

  changes: publicProcedure
    .input(boardChangesInput)
    .subscription(({ ctx, input, signal }) => trackedVersions(watchLockers(ctx.services, input, signal))),
});
