"use client";

import type { ExportTable } from "@seonchak/schema";
import { useTranslations } from "next-intl";

/** The database's tables that have a name at the desk too. */
const nameOf: Record<string, ExportTable | undefined> = {
  lockers: "lockers",
  locations: "locations",
  locker_assignments: "assignments",
  rounds: "rounds",
  resets: "resets",
  students: "students",
  roster_entries: "roster",
  roster_imports: "roster-imports",
  sessions: "sessions",
  administrators: "administrators",
  invitations: "invitations",
  hold_history: "history",
  audit_entries: "audit",
};

/** What a table of the database holds, in the desk's words; its own name where only engineers know it. */
export function useTableWords(): (name: string) => string {
  const t = useTranslations("adminCommon.tables");
  return (name) => {
    const known = nameOf[name];
    return known ? t(known) : name;
  };
}
