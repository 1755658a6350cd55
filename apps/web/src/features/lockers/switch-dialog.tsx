"use client";

import { useTranslations } from "next-intl";
import { AlertDialog } from "../../ui/alert-dialog.tsx";
import type { Press } from "./use-press.ts";

/** One hold at a time: asks before the old one is let go for a new one. */
export function SwitchDialog({ press }: { press: Press }) {
  const t = useTranslations("lockers.switch");
  const { state } = press;
  const numbers = state.step === "switching" ? { from: state.fromNumber, to: state.toNumber } : { from: 0, to: 0 };
  return (
    <AlertDialog
      open={state.step === "switching"}
      onOpenChange={(open) => !open && press.dismiss()}
      title={t("title", numbers)}
      description={t("description", numbers)}
      cancelLabel={t("keep", numbers)}
      confirmLabel={t("switch", numbers)}
      tone="primary"
      onConfirm={() => void press.switchHold()}
    />
  );
}
