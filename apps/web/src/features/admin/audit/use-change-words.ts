"use client";

import type { LockerCondition } from "@seonchak/schema";
import { adminRole, lockerCondition } from "@seonchak/schema";
import { useMessages, useTranslations } from "next-intl";
import { durationOf } from "../desk/duration-of.ts";
import { useMomentWords } from "../desk/moment.tsx";
import type { AuditChange } from "./audit-changes.ts";

/** Keys and values of the log in words; what has none is shown as it was written. */
export function useChangeWords() {
  const names: Record<string, string | undefined> = useMessages().adminAudit.keys;
  const t = useTranslations("adminAudit");
  const common = useTranslations("adminCommon");
  const moment = useMomentWords();
  const text = useTextWords();
  function value(known: AuditChange["before"]): string {
    switch (known.kind) {
      case "nothing":
        return common("nothing");
      case "yes":
      case "no":
        return t(known.kind);
      case "moment":
        return moment(known.at, { seconds: true });
      case "text":
        return text(known.text);
      case "duration": {
        const { unit, count } = durationOf(known.ms);
        return common(`duration.${unit}`, { count });
      }
    }
  }
  const key = (written: string) => names[written] ?? written;
  /** A change in one line. */
  function change({ key: written, before, after }: AuditChange): string {
    const from = before.kind === "nothing" ? "" : `${value(before)} → `;
    return `${key(written)}: ${from}${value(after)}`;
  }
  return { key, value, change };
}

function useTextWords(): (written: string) => string {
  const t = useTranslations("adminAudit");
  const common = useTranslations("adminCommon");
  const conditions: Record<LockerCondition, string> = {
    available: t("available"),
    broken: common("status.broken"),
    reserved: common("status.reserved"),
  };
  return (written) => {
    const condition = lockerCondition.safeParse(written);
    if (condition.success) return conditions[condition.data];
    const role = adminRole.safeParse(written);
    if (role.success) return common(`roles.${role.data}`);
    if (written === "replace" || written === "add") return t(`importModes.${written}`);
    // The log writes these two instead of a phone number.
    if (written === "as it was") return t("hidden");
    return written === "changed" ? t("changedHidden") : written;
  };
}
