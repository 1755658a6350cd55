import { readAvailability } from "@seonchak/domain/exams/availability";
import { bookPlaces } from "@seonchak/domain/exams/book";
import { cancelBooking } from "@seonchak/domain/exams/cancel-booking";
import { changeBooking } from "@seonchak/domain/exams/change-booking";
import { confirmAs, rejectBooking } from "@seonchak/domain/exams/decide-booking";
import { listProgrammes } from "@seonchak/domain/exams/programmes";
import { listMyBookings, readBooking } from "@seonchak/domain/exams/read-bookings";
import {
  availability,
  availabilityInput,
  bookInput,
  bookingAnswer,
  bookingInput,
  bookingPage,
  changeBookingInput,
  examProgrammeList,
  myBookingsQuery,
} from "@seonchak/schema";
import { restExams } from "../../rest/rest-exams.ts";
import { router } from "../init.ts";
import { adminProcedure, publicProcedure, signedInProcedure, studentProcedure } from "../procedures.ts";
import { changerOf } from "../who-asks.ts";

export const examsRouter = router({
  programmes: publicProcedure
    .meta({ rest: restExams.programmes })
    .output(examProgrammeList)
    .query(({ ctx }) => listProgrammes(ctx.services)),

  availability: publicProcedure
    .meta({ rest: restExams.availability })
    .input(availabilityInput)
    .output(availability)
    .query(({ ctx, input }) => readAvailability(ctx.services, input)),

  book: studentProcedure
    .meta({ rest: restExams.book })
    .input(bookInput)
    .output(bookingAnswer)
    .mutation(async ({ ctx, input }) => ({
      booking: await bookPlaces(ctx.services, { ...input, studentId: ctx.student.studentId }),
    })),

  mine: studentProcedure
    .meta({ rest: restExams.mine })
    .input(myBookingsQuery)
    .output(bookingPage)
    .query(({ ctx, input }) => listMyBookings(ctx.services, ctx.student.studentId, input)),

  read: signedInProcedure
    .meta({ rest: restExams.read })
    .input(bookingInput)
    .output(bookingAnswer)
    .query(async ({ ctx, input }) => ({ booking: await readBooking(ctx.services, ctx.identity, input) })),

  change: signedInProcedure
    .meta({ rest: restExams.change })
    .input(changeBookingInput)
    .output(bookingAnswer)
    .mutation(async ({ ctx, input }) => ({ booking: await changeBooking(ctx.services, changerOf(ctx), input) })),

  cancel: signedInProcedure
    .meta({ rest: restExams.cancel })
    .input(bookingInput)
    .output(bookingAnswer)
    .mutation(async ({ ctx, input }) => ({ booking: await cancelBooking(ctx.services, changerOf(ctx), input) })),

  confirm: signedInProcedure
    .meta({ rest: restExams.confirm })
    .input(bookingInput)
    .output(bookingAnswer)
    .mutation(async ({ ctx, input }) => ({ booking: await confirmAs(ctx.services, changerOf(ctx), input) })),

  reject: adminProcedure("manager")
    .meta({ rest: restExams.reject })
    .input(bookingInput)
    .output(bookingAnswer)
    .mutation(async ({ ctx, input }) => ({ booking: await rejectBooking(ctx.services, ctx.actor, input) })),
});
