import { listAdminLockers } from "@seonchak/domain/lockers/admin-lockers";
import { setLockerCondition } from "@seonchak/domain/lockers/set-locker-condition";
import { adminLockerPage, adminLockerQuery, done, setConditionInput } from "@seonchak/schema";
import { adminCall } from "../../../rest/admin-call.ts";
import { finished } from "../../finished.ts";
import { router } from "../../init.ts";
import { adminProcedure } from "../../procedures.ts";

export const adminLockersRouter = router({
  list: adminProcedure("viewer")
    .meta({ rest: adminCall("GET", "/lockers", "Lockers with their holders, searched, sorted and paged.") })
    .input(adminLockerQuery)
    .output(adminLockerPage)
    .query(({ ctx, input }) => listAdminLockers(ctx.services, input)),

  setCondition: adminProcedure("manager")
    .meta({
      rest: adminCall("PUT", "/lockers/:locker_id/condition", "Say that a locker is available, broken or reserved."),
    })
    .input(setConditionInput)
    .output(done)
    .mutation(({ ctx, input }) => finished(setLockerCondition(ctx.services, ctx.actor, input))),
});
