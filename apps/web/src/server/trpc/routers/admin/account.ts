import {
  changePassword,
  confirmSecondFactor,
  removeSecondFactor,
  setUpSecondFactor,
} from "@seonchak/domain/accounts/administrators";
import {
  changePasswordInput,
  confirmSecondFactorInput,
  done,
  removeSecondFactorInput,
  secondFactorSetup,
  viewer,
} from "@seonchak/schema";
import { adminCall } from "../../../rest/admin-call.ts";
import { finished } from "../../finished.ts";
import { router } from "../../init.ts";
import { adminProcedure } from "../../procedures.ts";
import { viewerOf } from "../../who-asks.ts";

export const accountRouter = router({
  read: adminProcedure("viewer")
    .meta({ rest: adminCall("GET", "/account", "The administrator who asks.") })
    .output(viewer)
    .query(({ ctx }) => viewerOf(ctx.services, ctx.identity)),

  changePassword: adminProcedure("viewer")
    .meta({ rest: adminCall("POST", "/account/password", "Change my password; my other sessions end.") })
    .input(changePasswordInput)
    .output(done)
    .mutation(({ ctx, input }) => finished(changePassword(ctx.services, ctx.actor, input))),

  setUpSecondFactor: adminProcedure("viewer")
    .meta({ rest: adminCall("POST", "/account/second-factor", "A new secret, not in force until confirmed.") })
    .output(secondFactorSetup)
    .mutation(({ ctx }) => setUpSecondFactor(ctx.services, ctx.actor)),

  confirmSecondFactor: adminProcedure("viewer")
    .meta({ rest: adminCall("POST", "/account/second-factor/confirm", "Put the second factor in force.") })
    .input(confirmSecondFactorInput)
    .output(done)
    .mutation(({ ctx, input }) => finished(confirmSecondFactor(ctx.services, ctx.actor, input))),

  removeSecondFactor: adminProcedure("viewer")
    .meta({ rest: adminCall("POST", "/account/second-factor/remove", "Remove the second factor.") })
    .input(removeSecondFactorInput)
    .output(done)
    .mutation(({ ctx, input }) => finished(removeSecondFactor(ctx.services, ctx.actor, input))),
});
