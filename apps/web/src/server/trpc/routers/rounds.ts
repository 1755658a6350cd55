import { listRounds } from "@seonchak/domain/rounds/list-rounds";
import { roundList } from "@seonchak/schema";
import { restLockers } from "../../rest/rest-lockers.ts";
import { trackedVersions } from "../answered-stream.ts";
import { router } from "../init.ts";
import { publicProcedure } from "../procedures.ts";

export const roundsRouter = router({
  list: publicProcedure
    .meta({ rest: restLockers.rounds })
    .output(roundList)
    .query(({ ctx }) => listRounds(ctx.services)),

  /** The list itself, whenever times, names or notices change: a pause must not make every open page ask at once. */
  changes: publicProcedure.subscription(({ ctx, signal }) =>
    trackedVersions(ctx.services.caches.roundsWatch.news(ctx.services, signal)),
  ),
});
