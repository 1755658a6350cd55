import { createLocation, removeLocation, updateLocation } from "@seonchak/domain/locations/change-location";
import { listLocations, readLocation } from "@seonchak/domain/locations/list-locations";
import {
  adminLocation,
  adminLocationList,
  createLocationInput,
  done,
  locationPlan,
  locationTarget,
  removeLocationInput,
  updateLocationInput,
} from "@seonchak/schema";
import { adminCall } from "../../../rest/admin-call.ts";
import { finished } from "../../finished.ts";
import { router } from "../../init.ts";
import { adminProcedure } from "../../procedures.ts";

export const locationsRouter = router({
  list: adminProcedure("viewer")
    .meta({ rest: adminCall("GET", "/locations", "Every location in the order of the students' screen.") })
    .output(adminLocationList)
    .query(({ ctx }) => listLocations(ctx.services)),

  read: adminProcedure("viewer")
    .meta({ rest: adminCall("GET", "/locations/:location_id", "One location with every locker on its plan.") })
    .input(locationTarget)
    .output(locationPlan)
    .query(({ ctx, input }) => readLocation(ctx.services, input)),

  create: adminProcedure("manager")
    .meta({ rest: adminCall("POST", "/locations", "A new location without lockers.") })
    .input(createLocationInput)
    .output(adminLocation)
    .mutation(({ ctx, input }) => createLocation(ctx.services, ctx.actor, input)),

  update: adminProcedure("manager")
    .meta({ rest: adminCall("PATCH", "/locations/:location_id", "Rename, resize or move a location in the order.") })
    .input(updateLocationInput)
    .output(done)
    .mutation(({ ctx, input }) => finished(updateLocation(ctx.services, ctx.actor, input))),

  remove: adminProcedure("manager")
    .meta({ rest: adminCall("DELETE", "/locations/:location_id", "Remove a location whose lockers were never used.") })
    .input(removeLocationInput)
    .output(done)
    .mutation(({ ctx, input }) => finished(removeLocation(ctx.services, ctx.actor, input))),
});
