"use client";

import type { BookingId } from "@seonchak/schema";
import { BOOKINGS_AT_ONCE_MAX } from "@seonchak/schema";
import { useTranslations } from "next-intl";
import { useEffect, useRef } from "react";
import { Button } from "../../../ui/button.tsx";
import { useActReason } from "../desk/act-reason.ts";
import type { Selection } from "./selection.ts";
import { stateOfPage } from "./selection.ts";

type ChoiceBarProps = {
  selection: Selection;
  /** What can be chosen on this page. */
  page: readonly BookingId[];
  onPage: () => void;
  onClear: () => void;
  onConfirm: () => void;
};

/** All of this page at once, how many are chosen, and what is done with them. Always there, so that nothing moves. */
export function ChoiceBar({ selection, page, onPage, onClear, onConfirm }: ChoiceBarProps) {
  const t = useTranslations("adminBookings");
  const reason = useActReason();
  const count = selection.ids.length;
  const isFull = count === BOOKINGS_AT_ONCE_MAX;
  return (
    <div className="mb-3 flex flex-wrap items-center gap-x-4 gap-y-2 rounded-card border border-line bg-surface py-1.5 pr-1.5 pl-3.5">
      <PageBox state={stateOfPage(selection, page)} isEmpty={page.length === 0} onPress={onPage} />
      <p aria-live="polite" className="text-sm text-ink-2 empty:hidden">
        {count > 0 && t(isFull ? "chosenFull" : "chosen", { count })}
      </p>
      <span className="ml-auto flex flex-wrap gap-2">
        {count > 0 && (
          <Button size="small" tone="plain" onClick={onClear}>
            {t("clearChoice")}
          </Button>
        )}
        <Button
          size="small"
          tone="primary"
          disabledReason={reason ?? (count === 0 ? t("chooseFirst") : undefined)}
          onClick={onConfirm}
        >
          {t("confirmChosen")}
        </Button>
      </span>
    </div>
  );
}

type PageBoxProps = { state: "all" | "some" | "none"; isEmpty: boolean; onPress: () => void };

function PageBox({ state, isEmpty, onPress }: PageBoxProps) {
  const t = useTranslations("adminBookings");
  const box = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (box.current) box.current.indeterminate = state === "some";
  }, [state]);
  return (
    <label className="flex min-h-10 cursor-pointer items-center gap-3 has-disabled:cursor-not-allowed has-disabled:text-ink-2">
      <input
        ref={box}
        type="checkbox"
        checked={state === "all"}
        disabled={isEmpty}
        onChange={onPress}
        className="size-5 shrink-0 accent-brand"
      />
      <span>{t("choosePage")}</span>
    </label>
  );
}
