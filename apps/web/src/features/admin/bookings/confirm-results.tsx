"use client";

import type { ConfirmPreview } from "@seonchak/schema";
import { useTranslations } from "next-intl";
import { useEffect, useRef } from "react";
import { ReasonList } from "./reason-list.tsx";
import type { Outcome } from "./use-confirm-many.ts";

type ConfirmResultsProps = { preview: ConfirmPreview; outcomes: readonly Outcome[] };

/** How many were confirmed, and which were not and why. Takes the focus, which the pressed button had. */
export function ConfirmResults({ preview, outcomes }: ConfirmResultsProps) {
  const t = useTranslations("adminBookings.confirming");
  const words = useRef<HTMLParagraphElement>(null);
  useEffect(() => words.current?.focus(), []);
  const left = outcomes.flatMap(({ id, outcome }) => {
    const booking = preview.bookings.find((one) => one.id === id);
    if (outcome === "confirmed") return [];
    return [{ id, name: booking?.name ?? "", people: booking?.people ?? 0, reason: outcome }];
  });
  const count = outcomes.length - left.length;
  return (
    <div className="grid gap-3.5">
      <p ref={words} tabIndex={-1} role="status" className="text-lg font-semibold outline-none">
        {t("done", { count })}
      </p>
      {left.length > 0 && <ReasonList title={t("leftDone", { count: left.length })} bookings={left} />}
    </div>
  );
}
