import { removeLogo, setLogo } from "@seonchak/domain/council/logo";
import { readSettings, updateSettings } from "@seonchak/domain/council/settings";
import { councilSettings, logoAnswer, setLogoInput, updateSettingsInput } from "@seonchak/schema";
import { adminCall } from "../../../rest/admin-call.ts";
import { router } from "../../init.ts";
import { adminProcedure } from "../../procedures.ts";

export const settingsRouter = router({
  read: adminProcedure("viewer")
    .meta({ rest: adminCall("GET", "/settings", "What the council says of itself, and who may register.") })
    .output(councilSettings)
    .query(({ ctx }) => readSettings(ctx.services)),

  update: adminProcedure("manager")
    .meta({ rest: adminCall("PUT", "/settings", "Replace all settings; `version` is that of the ones it began from.") })
    .input(updateSettingsInput)
    .output(councilSettings)
    .mutation(({ ctx, input }) => updateSettings(ctx.services, ctx.actor, input)),

  setLogo: adminProcedure("manager")
    .meta({
      rest: adminCall("PUT", "/settings/logo", "Show a PNG, JPEG or WebP of up to 256 kB as the logo."),
      takesFile: true,
    })
    .input(setLogoInput)
    .output(logoAnswer)
    .mutation(({ ctx, input }) => setLogo(ctx.services, ctx.actor, input)),

  removeLogo: adminProcedure("manager")
    .meta({ rest: adminCall("DELETE", "/settings/logo", "Show the product's mark again.") })
    .output(logoAnswer)
    .mutation(({ ctx }) => removeLogo(ctx.services, ctx.actor)),
});
