"use client";

import { useTranslations } from "next-intl";
import { Button } from "../../../ui/button.tsx";

/** Instead of rows when a search or a filter leaves none: what to do about it. */
export function NoMatch({ text, onClear }: { text: string; onClear: () => void }) {
  const t = useTranslations("adminCommon");
  return (
    <span className="grid justify-items-center gap-3">
      {text}
      <Button size="small" onClick={onClear}>
        {t("clearFilters")}
      </Button>
    </span>
  );
}
