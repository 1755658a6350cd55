import { listRounds } from "@seonchak/domain/rounds/list-rounds";
import { roundList } from "@seonchak/schema";
import { restLockers } from "../../rest/rest-lockers.ts";
import { router } from "../init.ts";
import { publicProcedure } from "../procedures.ts";

export const roundsRouter = router({
  list: publicProcedure
    .meta({ rest: restLockers.rounds })
    .output(roundList)
    .query(({ ctx }) => listRounds(ctx.services)),
});
