"use client";

import type { RoundState } from "@seonchak/schema";
import { useTranslations } from "next-intl";
import type { PillTone } from "../../../ui/pill.tsx";
import { Pill } from "../../../ui/pill.tsx";

const tones: Record<RoundState, PillTone> = {
  draft: "plain",
  upcoming: "held",
  open: "ok",
  paused: "held",
  closed: "plain",
  ended: "plain",
};

export function RoundStatePill({ state }: { state: RoundState }) {
  const t = useTranslations("adminCommon.roundState");
  return <Pill tone={tones[state]}>{t(state)}</Pill>;
}
