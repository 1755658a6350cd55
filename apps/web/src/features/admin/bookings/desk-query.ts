import type { AdminBookingQuery } from "@seonchak/schema";
import { adminBookingQuery, bookingStatus } from "@seonchak/schema";
import { z } from "zod";

/** `all`, since what is left out of the address is what waits for the council: the screen begins with that. */
export const deskStatus = z.enum([...bookingStatus.options, "all"]);

const PAGE_SIZE = 50;
export const deskQuery = adminBookingQuery.extend({
  status: deskStatus.default("pending"),
  pageSize: adminBookingQuery.shape.pageSize.default(PAGE_SIZE),
});
export type DeskQuery = z.infer<typeof deskQuery>;
export type DeskQueryChange = (
  patch: { [Name in keyof DeskQuery]?: DeskQuery[Name] | undefined },
  how?: { replace?: boolean },
) => void;

/** What the server is asked for. */
export function listQuery({ status, ...query }: DeskQuery): AdminBookingQuery {
  return status === "all" ? query : { ...query, status };
}

export const unfiltered = { search: "", status: undefined, programme: undefined, from: undefined, to: undefined };

/** Whether something beside the status was asked for, so that an empty answer can be widened. */
export function isNarrowed({ search, programme, from, to }: DeskQuery): boolean {
  return search !== "" || programme !== undefined || from !== undefined || to !== undefined;
}
