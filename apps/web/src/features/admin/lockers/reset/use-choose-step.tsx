"use client";

import type { ResetScope } from "@seonchak/schema";
import { useTranslations } from "next-intl";
import { useState } from "react";
import type { AlertDialogProps } from "../../../../ui/alert-dialog.tsx";
import type { ResetDialogProps } from "./reset-dialog.tsx";
import { ScopeFields } from "./scope-fields.tsx";
import type { ScopeForm } from "./scope-form.ts";
import { scopeOf } from "./scope-form.ts";

type ChooseStep = Omit<ResetDialogProps, "onClose"> & { onChosen: (scope: ResetScope) => void };
export type ResetStep = Omit<AlertDialogProps, "open" | "onOpenChange">;

/** The step that asks what to reset. */
export function useChooseStep({ startScope, locations, round, onChosen }: ChooseStep): ResetStep {
  const t = useTranslations("adminLockers.resetting");
  const [chosen, setForm] = useState<ScopeForm>({
    kind: startScope?.kind ?? "location",
    locationId: startScope?.kind === "location" ? startScope.locationId : "",
    lockerNumber: startScope?.kind === "locker" ? String(startScope.lockerNumber) : "",
  });
  // The first one, as the field shows, also when the locations come after the dialog was opened.
  const form = { ...chosen, locationId: chosen.locationId || (locations[0]?.locationId ?? "") };
  const [missing, setMissing] = useState(false);
  function next() {
    const scope = scopeOf(form, round?.id ?? null);
    if ("kind" in scope) onChosen(scope);
    else setMissing(true);
  }
  function change(patch: Partial<ScopeForm>) {
    setForm({ ...form, ...patch });
    setMissing(false);
  }
  return {
    title: t("chooseTitle"),
    description: t("chooseBody"),
    confirmLabel: t("next"),
    tone: "primary",
    onConfirm: next,
    children: <ScopeFields form={form} onChange={change} locations={locations} round={round} missing={missing} />,
  };
}
