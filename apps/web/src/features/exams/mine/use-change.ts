"use client";

import type { ExamBooking, ExamProgramme } from "@seonchak/schema";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { refusalOf } from "../../../trpc/refusal-of.ts";
import { useBookingActs } from "./booking-acts.ts";
import type { ChangeTrouble } from "./change-trouble.ts";
import { troubleOf } from "./change-trouble.ts";
import { useChangeFields } from "./use-change-fields.ts";

type Changing = { booking: ExamBooking; programme: ExamProgramme; onChanged: (booking: ExamBooking) => void };

/** The fields of a change, what is wrong with them, and sending them. The version is the one that was looked at. */
export function useChange({ booking, programme, onChanged }: Changing) {
  const tell = useTroubleWords();
  const acts = useBookingActs();
  const [seen] = useState(booking);
  const fields = useChangeFields(seen, programme);
  const [isPending, setPending] = useState(false);
  const [trouble, setTrouble] = useState<Omit<ChangeTrouble, "reason"> | null>(null);

  async function save() {
    const { wanted } = fields;
    if (wanted === null || isPending) return;
    setPending(true);
    setTrouble(null);
    try {
      onChanged(await acts.change({ id: seen.id, version: seen.version, ...wanted }));
    } catch (error) {
      setTrouble(tell(error));
    } finally {
      setPending(false);
    }
  }
  return { ...fields, save, isPending, trouble };
}

export type Change = ReturnType<typeof useChange>;

function useTroubleWords() {
  const t = useTranslations("myBookings.change");
  return (error: unknown): Omit<ChangeTrouble, "reason"> => {
    const refusal = refusalOf(error);
    if (refusal === null) return { field: null, text: t("unanswered") };
    const trouble = troubleOf(refusal);
    // The general sentences speak to administrators.
    if (trouble.reason === "EDITED_ELSEWHERE") return { field: null, text: t("elsewhere") };
    if (trouble.reason === "NOT_PENDING") return { field: null, text: t("decided") };
    return trouble;
  };
}
