import { endAllSessions } from "@seonchak/domain/accounts/sessions";
import { endedSessions, endSessionsInput } from "@seonchak/schema";
import { adminCall } from "../../../rest/admin-call.ts";
import { router } from "../../init.ts";
import { adminProcedure } from "../../procedures.ts";

export const adminSessionsRouter = router({
  endAll: adminProcedure("manager")
    .meta({ rest: adminCall("POST", "/sessions/end", "Sign out a whole group.") })
    .input(endSessionsInput)
    .output(endedSessions)
    .mutation(({ ctx, input }) => endAllSessions(ctx.services, ctx.actor, input)),
});
