import { carryOutRosterImport, previewRosterImport } from "@seonchak/domain/roster/import-roster";
import { listCohorts, listRoster } from "@seonchak/domain/roster/list-roster";
import { removeRosterEntry, setRosterEntry } from "@seonchak/domain/roster/set-entry";
import { listStrays } from "@seonchak/domain/roster/strays";
import { listRosterImports, previewRosterUndo, undoRosterImport } from "@seonchak/domain/roster/undo-import";
import {
  carryOutRosterInput,
  cohortList,
  done,
  importedRoster,
  rosterEntryTarget,
  rosterFileInput,
  rosterImportList,
  rosterPage,
  rosterPreview,
  rosterQuery,
  rosterUndoPreview,
  setRosterEntryInput,
  strayPage,
  strayQuery,
  undoneRoster,
  undoRosterInput,
} from "@seonchak/schema";
import { adminCall } from "../../../rest/admin-call.ts";
import { finished } from "../../finished.ts";
import { router } from "../../init.ts";
import { adminProcedure } from "../../procedures.ts";

export const rosterRouter = router({
  list: adminProcedure("viewer")
    .meta({ rest: adminCall("GET", "/roster", "Who is on the roster, searched, sorted and paged.") })
    .input(rosterQuery)
    .output(rosterPage)
    .query(({ ctx, input }) => listRoster(ctx.services, input)),

  cohorts: adminProcedure("viewer")
    .meta({ rest: adminCall("GET", "/roster/cohorts", "Every cohort, with how many belong to it.") })
    .output(cohortList)
    .query(({ ctx }) => listCohorts(ctx.services)),

  // No query, though it changes nothing: a file does not fit into an address.
  preview: adminProcedure("manager")
    .meta({
      rest: adminCall("POST", "/roster/imports/preview", "What a file would do to the roster."),
      takesFile: true,
    })
    .input(rosterFileInput)
    .output(rosterPreview)
    .mutation(({ ctx, input }) => previewRosterImport(ctx.services, input)),

  carryOut: adminProcedure("manager")
    .meta({ rest: adminCall("POST", "/roster/imports", "Import what was previewed; can be undone."), takesFile: true })
    .input(carryOutRosterInput)
    .output(importedRoster)
    .mutation(({ ctx, input }) => carryOutRosterImport(ctx.services, ctx.actor, input)),

  imports: adminProcedure("viewer")
    .meta({ rest: adminCall("GET", "/roster/imports", "The latest imports.") })
    .output(rosterImportList)
    .query(({ ctx }) => listRosterImports(ctx.services)),

  previewUndo: adminProcedure("manager")
    .meta({ rest: adminCall("GET", "/roster/imports/:import_id/undo", "What rolling an import back would do now.") })
    .input(undoRosterInput)
    .output(rosterUndoPreview)
    .query(({ ctx, input }) => previewRosterUndo(ctx.services, input)),

  undo: adminProcedure("manager")
    .meta({ rest: adminCall("POST", "/roster/imports/:import_id/undo", "Roll the newest import back.") })
    .input(undoRosterInput)
    .output(undoneRoster)
    .mutation(({ ctx, input }) => undoRosterImport(ctx.services, ctx.actor, input)),

  setEntry: adminProcedure("manager")
    .meta({ rest: adminCall("PUT", "/roster/entries/:student_id", "Put a student on the roster, or correct one.") })
    .input(setRosterEntryInput)
    .output(done)
    .mutation(({ ctx, input }) => finished(setRosterEntry(ctx.services, ctx.actor, input))),

  removeEntry: adminProcedure("manager")
    .meta({ rest: adminCall("DELETE", "/roster/entries/:student_id", "Take a student off the roster.") })
    .input(rosterEntryTarget)
    .output(done)
    .mutation(({ ctx, input }) => finished(removeRosterEntry(ctx.services, ctx.actor, input))),

  strays: adminProcedure("viewer")
    .meta({ rest: adminCall("GET", "/roster/strays", "Who has a locker and is not on the roster.") })
    .input(strayQuery)
    .output(strayPage)
    .query(({ ctx, input }) => listStrays(ctx.services, input)),
});
