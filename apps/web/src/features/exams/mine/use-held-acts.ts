"use client";

import type { ExamBooking } from "@seonchak/schema";
import { useTranslations } from "next-intl";
import { useState } from "react";
import type { RefusalData } from "../../../trpc/refusal-of.ts";
import { refusalOf } from "../../../trpc/refusal-of.ts";
import { useBookingActs } from "./booking-acts.ts";

type Doing = "confirm" | "giveUp" | null;
type Outcomes = {
  onConfirmed: () => void;
  onGivenUp: () => void;
  /** Undefined where nobody answered. */
  onRefused: (reason?: RefusalData["reason"]) => void;
};

/** The two ends that a student can give to held places. */
export function useHeldActs({ id }: Pick<ExamBooking, "id">, { onConfirmed, onGivenUp, onRefused }: Outcomes) {
  const t = useTranslations("myBookings.hold");
  const acts = useBookingActs();
  const [doing, setDoing] = useState<Doing>(null);
  const [isWaiting, setWaiting] = useState(false);
  const [trouble, setTrouble] = useState<string | null>(null);

  async function run(what: Exclude<Doing, null>, act: () => Promise<void>) {
    if (doing !== null) return;
    setDoing(what);
    setTrouble(null);
    try {
      await act();
    } catch (error) {
      const refusal = refusalOf(error);
      setTrouble(refusal?.message ?? t("unanswered"));
      onRefused(refusal?.reason);
    } finally {
      setDoing(null);
      setWaiting(false);
    }
  }

  const onWait = () => setWaiting(true);
  return {
    doing,
    isWaiting,
    trouble,
    confirm: () => run("confirm", () => acts.confirm(id, onWait).then(onConfirmed)),
    giveUp: () => run("giveUp", () => acts.cancel(id, onWait).then(onGivenUp)),
  };
}
