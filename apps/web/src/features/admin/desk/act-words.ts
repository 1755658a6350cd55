"use client";

import type { AuditRow } from "@seonchak/schema";
import { exportTable, sessionGroup } from "@seonchak/schema";
import { useTranslations } from "next-intl";

/**
 * What an act of the audit log was done to, in words: a locker's number, a group of people, or the name as it is. Empty
 * for what administrators do to their own account.
 */
export function useTargetWords(): (act: Pick<AuditRow, "action" | "target" | "actor">) => string {
  const t = useTranslations("adminCommon");
  return ({ action, target, actor }) => {
    if (target === actor) return "";
    if (action.startsWith("locker") && /^\d+$/.test(target)) return t("lockerName", { number: target });
    if (action === "sessions.ended") {
      const group = sessionGroup.safeParse(target);
      if (group.success) return t(`groups.${group.data}`);
    }
    if (action === "table.exported") {
      const table = exportTable.safeParse(target);
      if (table.success) return t(`tables.${table.data}`);
    }
    return target;
  };
}
