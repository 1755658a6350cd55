import { confirmBookings, previewConfirm } from "@seonchak/domain/exams/confirm-many";
import { countWaitingBookings, listAdminBookings } from "@seonchak/domain/exams/list-admin-bookings";
import {
  adminBookingPage,
  adminBookingQuery,
  bookingsInput,
  confirmedBookings,
  confirmPreview,
  waitingBookings,
} from "@seonchak/schema";
import { adminCall } from "../../../rest/admin-call.ts";
import { router } from "../../init.ts";
import { adminProcedure } from "../../procedures.ts";

export const adminBookingsRouter = router({
  list: adminProcedure("viewer")
    .meta({ rest: adminCall("GET", "/exams/bookings", "Everybody's bookings, searched, filtered, sorted and paged.") })
    .input(adminBookingQuery)
    .output(adminBookingPage)
    .query(({ ctx, input }) => listAdminBookings(ctx.services, input)),

  waiting: adminProcedure("viewer")
    .meta({ rest: adminCall("GET", "/exams/bookings/waiting", "How many bookings wait for the council.") })
    .output(waitingBookings)
    .query(({ ctx }) => countWaitingBookings(ctx.services)),

  previewConfirm: adminProcedure("viewer")
    .meta({
      rest: adminCall("POST", "/exams/bookings/confirm/preview", "What confirming these bookings would do now."),
    })
    .input(bookingsInput)
    .output(confirmPreview)
    .query(({ ctx, input }) => previewConfirm(ctx.services, input)),

  confirmMany: adminProcedure("manager")
    .meta({
      rest: adminCall("POST", "/exams/bookings/confirm", "Confirm bookings first come first; each learns its fate."),
    })
    .input(bookingsInput)
    .output(confirmedBookings)
    .mutation(({ ctx, input }) => confirmBookings(ctx.services, ctx.actor, input)),
});
