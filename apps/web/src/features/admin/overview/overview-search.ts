import { eventId, trendSpan } from "@seonchak/schema";
import { z } from "zod";

/** Which round is looked at and how far back, as the address keeps it. */
export const overviewSearch = z.object({ round: eventId.optional(), span: trendSpan.default("opening") });
export type OverviewSearch = z.output<typeof overviewSearch>;
