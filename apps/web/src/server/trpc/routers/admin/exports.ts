import { exportTable } from "@seonchak/domain/exports/export-table";
import { listExports } from "@seonchak/domain/exports/list-exports";
import { exportedTable, exportInput, exportList } from "@seonchak/schema";
import { adminCall } from "../../../rest/admin-call.ts";
import { router } from "../../init.ts";
import { adminProcedure } from "../../procedures.ts";

export const exportsRouter = router({
  list: adminProcedure("viewer")
    .meta({ rest: adminCall("GET", "/exports", "Every table with its rows, and who took it last.") })
    .output(exportList)
    .query(({ ctx }) => listExports(ctx.services)),

  // A query by its method, though it is audited: what leaves the house is written down.
  table: adminProcedure("manager")
    .meta({
      rest: adminCall(
        "GET",
        "/exports/:table",
        "A table as CSV, within JSON; `/exports/:table.csv` is the file itself.",
      ),
    })
    .input(exportInput)
    .output(exportedTable)
    .query(({ ctx, input }) => exportTable(ctx.services, ctx.actor, input)),
});
