"use client";

import type { AdminLocker } from "@seonchak/schema";
import { useTranslations } from "next-intl";

/** Who owns or holds a locker: masked number and name. */
export function LockerHolder({ holder }: Pick<AdminLocker, "holder">) {
  const t = useTranslations("adminCommon");
  if (holder === null) return t("nothing");
  return (
    <span className="whitespace-nowrap">
      {holder.maskedNumber} <span className="text-ink-2">{holder.name}</span>
    </span>
  );
}
