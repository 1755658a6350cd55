import { seoulDay } from "@seonchak/schema";
import { z } from "zod";

/** The day that is looked at, in the address: refresh, links and the back button keep it. */
export const loadSearch = z.object({ day: seoulDay.optional() });
