import { updateAdministrator } from "@seonchak/domain/accounts/change-administrator";
import { inviteAdministrator, revokeInvitation } from "@seonchak/domain/accounts/invitations";
import { listAdministrators } from "@seonchak/domain/accounts/list-administrators";
import {
  administratorList,
  done,
  invited,
  inviteInput,
  revokeInvitationInput,
  updateAdministratorInput,
} from "@seonchak/schema";
import { adminCall } from "../../../rest/admin-call.ts";
import { finished } from "../../finished.ts";
import { router } from "../../init.ts";
import { adminProcedure } from "../../procedures.ts";

export const administratorsRouter = router({
  list: adminProcedure("viewer")
    .meta({ rest: adminCall("GET", "/administrators", "Administrators and open invitations.") })
    .output(administratorList)
    .query(({ ctx }) => listAdministrators(ctx.services, ctx.actor)),

  invite: adminProcedure("owner")
    .meta({ rest: adminCall("POST", "/invitations", "A one-time link to become an administrator, told this once.") })
    .input(inviteInput)
    .output(invited)
    .mutation(({ ctx, input }) => inviteAdministrator(ctx.services, ctx.actor, input)),

  revokeInvitation: adminProcedure("owner")
    .meta({ rest: adminCall("DELETE", "/invitations/:invitation_id", "Withdraw an invitation.") })
    .input(revokeInvitationInput)
    .output(done)
    .mutation(({ ctx, input }) => finished(revokeInvitation(ctx.services, ctx.actor, input))),

  update: adminProcedure("owner")
    .meta({
      rest: adminCall(
        "PATCH",
        "/administrators/:administrator_id",
        "Change a role or when it ends; signs that person out.",
      ),
    })
    .input(updateAdministratorInput)
    .output(done)
    .mutation(({ ctx, input }) => finished(updateAdministrator(ctx.services, ctx.actor, input))),
});
