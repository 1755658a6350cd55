import { listAdminLockers } from "@seonchak/domain/lockers/admin-lockers";
import { assignLocker } from "@seonchak/domain/lockers/assign-locker";
import { createLockers } from "@seonchak/domain/lockers/create-lockers";
import { carryOutLockerFile, previewLockerFile } from "@seonchak/domain/lockers/import/carry-out-import";
import { listLockerUses, listOwners } from "@seonchak/domain/lockers/list-owners";
import { moveOwner } from "@seonchak/domain/lockers/move-owner";
import { removeLocker } from "@seonchak/domain/lockers/remove-locker";
import { setLockerCondition } from "@seonchak/domain/lockers/set-locker-condition";
import { updateLocker } from "@seonchak/domain/lockers/update-locker";
import {
  adminLockerPage,
  adminLockerQuery,
  assignedLocker,
  assignLockerInput,
  carriedOutLockerFile,
  carryOutLockerFileInput,
  createdLockers,
  createLockersInput,
  done,
  lockerFileInput,
  lockerFilePreview,
  lockerTarget,
  lockerUses,
  moveOwnerInput,
  ownerPage,
  ownerQuery,
  setConditionInput,
  updateLockerInput,
} from "@seonchak/schema";
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

  owners: adminProcedure("manager")
    .meta({ rest: adminCall("GET", "/lockers/owners", "Who has which locker, with phones; each page is audited.") })
    .input(ownerQuery)
    .output(ownerPage)
    .query(({ ctx, input }) => listOwners(ctx.services, ctx.actor, input)),

  uses: adminProcedure("viewer")
    .meta({ rest: adminCall("GET", "/lockers/:locker_id/uses", "Who had a locker, newest first.") })
    .input(lockerTarget)
    .output(lockerUses)
    .query(({ ctx, input }) => listLockerUses(ctx.services, input)),

  setCondition: adminProcedure("manager")
    .meta({
      rest: adminCall("PUT", "/lockers/:locker_id/condition", "Say that a locker is available, broken or reserved."),
    })
    .input(setConditionInput)
    .output(done)
    .mutation(({ ctx, input }) => finished(setLockerCondition(ctx.services, ctx.actor, input))),

  create: adminProcedure("manager")
    .meta({ rest: adminCall("POST", "/lockers", "A range of numbers into the free places of a plan.") })
    .input(createLockersInput)
    .output(createdLockers)
    .mutation(({ ctx, input }) => createLockers(ctx.services, ctx.actor, input)),

  update: adminProcedure("manager")
    .meta({ rest: adminCall("PATCH", "/lockers/:locker_id", "Another number, place or location for a locker.") })
    .input(updateLockerInput)
    .output(done)
    .mutation(({ ctx, input }) => finished(updateLocker(ctx.services, ctx.actor, input))),

  remove: adminProcedure("manager")
    .meta({ rest: adminCall("DELETE", "/lockers/:locker_id", "Remove a locker that was never used.") })
    .input(lockerTarget)
    .output(done)
    .mutation(({ ctx, input }) => finished(removeLocker(ctx.services, ctx.actor, input))),

  previewImport: adminProcedure("manager")
    .meta({ rest: adminCall("POST", "/lockers/import/preview", "What a CSV of lockers would do."), takesFile: true })
    .input(lockerFileInput)
    .output(lockerFilePreview)
    .mutation(({ ctx, input }) => previewLockerFile(ctx.services, input)),

  carryOutImport: adminProcedure("manager")
    .meta({ rest: adminCall("POST", "/lockers/import", "Do what was previewed of a CSV of lockers."), takesFile: true })
    .input(carryOutLockerFileInput)
    .output(carriedOutLockerFile)
    .mutation(({ ctx, input }) => carryOutLockerFile(ctx.services, ctx.actor, input)),

  assign: adminProcedure("manager")
    .meta({ rest: adminCall("POST", "/lockers/:locker_id/assign", "Give a free or reserved locker to a student.") })
    .input(assignLockerInput)
    .output(assignedLocker)
    .mutation(({ ctx, input }) => assignLocker(ctx.services, ctx.actor, input)),

  moveOwner: adminProcedure("manager")
    .meta({ rest: adminCall("POST", "/lockers/:locker_id/move-owner", "Give a locker's owner another one instead.") })
    .input(moveOwnerInput)
    .output(assignedLocker)
    .mutation(({ ctx, input }) => moveOwner(ctx.services, ctx.actor, input)),
});
