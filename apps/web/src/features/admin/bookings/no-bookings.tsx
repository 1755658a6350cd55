"use client";

import { useTranslations } from "next-intl";
import { Button } from "../../../ui/button.tsx";
import { NoMatch } from "../desk/no-match.tsx";
import type { DeskQuery, DeskQueryChange } from "./desk-query.ts";
import { isNarrowed, unfiltered } from "./desk-query.ts";

/** Instead of rows: nothing matches, nothing waits, or nobody ever asked. */
export function NoBookings({ query, onChange }: { query: DeskQuery; onChange: DeskQueryChange }) {
  const t = useTranslations("adminBookings");
  if (isNarrowed(query)) return <NoMatch text={t("noMatch")} onClear={() => onChange(unfiltered)} />;
  if (query.status === "all") return t("empty");
  return (
    <span className="grid justify-items-center gap-3">
      {query.status === "pending" ? t("nothingWaits") : t("noneOfStatus", { status: t(`status.${query.status}`) })}
      <Button size="small" onClick={() => onChange({ status: "all" })}>
        {t("showAll")}
      </Button>
    </span>
  );
}
