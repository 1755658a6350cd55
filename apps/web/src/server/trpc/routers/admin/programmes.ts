import { listAdminProgrammes } from "@seonchak/domain/exams/admin-programmes";
import { createProgramme, removeProgramme, updateProgramme } from "@seonchak/domain/exams/edit-programmes";
import { previewSlots } from "@seonchak/domain/exams/preview-slots";
import { readProgrammeDays } from "@seonchak/domain/exams/programme-days";
import { readAdminSlots } from "@seonchak/domain/exams/read-slots";
import { pauseProgramme, publishProgramme, resumeProgramme } from "@seonchak/domain/exams/run-programmes";
import { setSlots } from "@seonchak/domain/exams/set-slots";
import {
  adminProgrammeList,
  adminSlots,
  createdProgramme,
  createProgrammeInput,
  done,
  pauseProgrammeInput,
  programmeDays,
  programmeDaysInput,
  programmeInput,
  setSlotsInput,
  slotsChanged,
  slotsPreview,
  updateProgrammeInput,
} from "@seonchak/schema";
import { adminCall } from "../../../rest/admin-call.ts";
import { finished } from "../../finished.ts";
import { router } from "../../init.ts";
import { adminProcedure } from "../../procedures.ts";

const OF_PROGRAMME = "/exams/programmes/:programme_id";

export const adminProgrammesRouter = router({
  list: adminProcedure("viewer")
    .meta({ rest: adminCall("GET", "/exams/programmes", "All exam programmes, drafts too, with the next seven days.") })
    .output(adminProgrammeList)
    .query(({ ctx }) => listAdminProgrammes(ctx.services)),

  create: adminProcedure("manager")
    .meta({ rest: adminCall("POST", "/exams/programmes", "A new programme, as a draft that students do not see.") })
    .input(createProgrammeInput)
    .output(createdProgramme)
    .mutation(({ ctx, input }) => createProgramme(ctx.services, ctx.actor, input)),

  update: adminProcedure("manager")
    .meta({
      rest: adminCall("PATCH", OF_PROGRAMME, "Change a programme; once published not what its slots are made by."),
    })
    .input(updateProgrammeInput)
    .output(done)
    .mutation(({ ctx, input }) => finished(updateProgramme(ctx.services, ctx.actor, input))),

  remove: adminProcedure("manager")
    .meta({ rest: adminCall("DELETE", OF_PROGRAMME, "Remove a draft for good.") })
    .input(programmeInput)
    .output(done)
    .mutation(({ ctx, input }) => finished(removeProgramme(ctx.services, ctx.actor, input))),

  publish: adminProcedure("manager")
    .meta({
      rest: adminCall("POST", `${OF_PROGRAMME}/publish`, "Show a programme to students, with all of its slots."),
    })
    .input(programmeInput)
    .output(done)
    .mutation(({ ctx, input }) => finished(publishProgramme(ctx.services, ctx.actor, input))),

  pause: adminProcedure("manager")
    .meta({ rest: adminCall("POST", `${OF_PROGRAMME}/pause`, "No new bookings until resumed, with a notice.") })
    .input(pauseProgrammeInput)
    .output(done)
    .mutation(({ ctx, input }) => finished(pauseProgramme(ctx.services, ctx.actor, input))),

  resume: adminProcedure("manager")
    .meta({ rest: adminCall("POST", `${OF_PROGRAMME}/resume`, "Take bookings again.") })
    .input(programmeInput)
    .output(done)
    .mutation(({ ctx, input }) => finished(resumeProgramme(ctx.services, ctx.actor, input))),

  days: adminProcedure("viewer")
    .meta({ rest: adminCall("GET", `${OF_PROGRAMME}/days`, "How full each day is; at most 62 days.") })
    .input(programmeDaysInput)
    .output(programmeDays)
    .query(({ ctx, input }) => readProgrammeDays(ctx.services, input)),

  slots: adminProcedure("viewer")
    .meta({ rest: adminCall("GET", `${OF_PROGRAMME}/slots`, "Every slot with the people in it; at most 7 days.") })
    .input(programmeDaysInput)
    .output(adminSlots)
    .query(({ ctx, input }) => readAdminSlots(ctx.services, input)),

  previewSlots: adminProcedure("manager")
    .meta({ rest: adminCall("POST", `${OF_PROGRAMME}/slots/preview`, "What a change of slots would do, in numbers.") })
    .input(setSlotsInput)
    .output(slotsPreview)
    .query(({ ctx, input }) => previewSlots(ctx.services, input)),

  setSlots: adminProcedure("manager")
    .meta({ rest: adminCall("PATCH", `${OF_PROGRAMME}/slots`, "Close, open or resize every slot of a range.") })
    .input(setSlotsInput)
    .output(slotsChanged)
    .mutation(({ ctx, input }) => setSlots(ctx.services, ctx.actor, input)),
});
