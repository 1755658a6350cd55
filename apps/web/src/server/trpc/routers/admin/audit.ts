import { listAudit } from "@seonchak/domain/audit/audit";
import { auditPage, auditQuery } from "@seonchak/schema";
import { adminCall } from "../../../rest/admin-call.ts";
import { router } from "../../init.ts";
import { adminProcedure } from "../../procedures.ts";

export const auditRouter = router({
  list: adminProcedure("viewer")
    .meta({ rest: adminCall("GET", "/audit", "What administrators did.") })
    .input(auditQuery)
    .output(auditPage)
    .query(({ ctx, input }) => listAudit(ctx.services, input)),
});
