import type { ExportTable } from "@seonchak/schema";
import * as ofExams from "./exam-exports.ts";
import type { ExportQuery } from "./export-query.ts";
import * as ofLockers from "./locker-exports.ts";
import * as ofPeople from "./people-exports.ts";

/**
 * Every table as the council may carry it away. No phone number but the owners', no hash, no token, no address. Newest
 * first where rows have a time.
 */
export const exportQueries: Record<ExportTable, ExportQuery> = {
  ...ofLockers,
  ...ofPeople,
  "roster-imports": ofPeople.rosterImports,
  "exam-programmes": ofExams.programmes,
  "exam-slots": ofExams.slots,
  "exam-bookings": ofExams.bookings,
};
