import { readHealth } from "@seonchak/domain/overview/read-health";
import { health } from "@seonchak/schema";
import { restPeople } from "../../rest/rest-people.ts";
import { router } from "../init.ts";
import { publicProcedure } from "../procedures.ts";

export const healthRouter = router({
  read: publicProcedure
    .meta({ rest: restPeople.health })
    .output(health)
    .query(({ ctx }) => readHealth(ctx.services)),
});
