import { readCouncil, readPrivacy } from "@seonchak/domain/council/read-council";
import { councilLook, privacyText } from "@seonchak/schema";
import { restCouncil } from "../../rest/rest-council.ts";
import { router } from "../init.ts";
import { publicProcedure } from "../procedures.ts";

export const councilRouter = router({
  read: publicProcedure
    .meta({ rest: restCouncil.read })
    .output(councilLook)
    .query(({ ctx }) => readCouncil(ctx.services)),

  privacy: publicProcedure
    .meta({ rest: restCouncil.privacy })
    .output(privacyText)
    .query(({ ctx }) => readPrivacy(ctx.services)),
});
