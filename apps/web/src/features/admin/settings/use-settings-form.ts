"use client";

import type { CouncilSettings } from "@seonchak/schema";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { refusalOf } from "../../../trpc/refusal-of.ts";
import { notify } from "../../../ui/notify.ts";
import type { SettingsForm } from "./settings-form.ts";
import { formOf, inputOf, isChanged } from "./settings-form.ts";
import type { LogoChange } from "./use-save-settings.ts";
import { useSaveSettings } from "./use-save-settings.ts";

/**
 * What is typed, and the settings that it began from. What somebody else saves meanwhile is taken over at once where
 * nothing was typed; else it is said, and nothing of either is lost silently.
 */
export function useSettingsForm(settings: CouncilSettings) {
  const t = useTranslations("adminSettings");
  const [begun, setBegun] = useState(settings);
  const [form, setForm] = useState(() => formOf(settings));
  const [logo, setLogo] = useState<LogoChange>("stays");
  const isTyped = isChanged(form, begun);
  const hasUnsaved = isTyped || logo !== "stays";
  function take(next: CouncilSettings) {
    setBegun(next);
    setForm(formOf(next));
  }
  const save = useSaveSettings(take, () => {
    setLogo("stays");
    notify({ tone: "ok", text: t("saved") });
  });
  const isOutdated = begun.version < settings.version && !save.isPending;
  if (isOutdated && !hasUnsaved) take(settings);

  const field = save.error ? refusalOf(save.error)?.field : undefined;
  const message = save.error ? refusalOf(save.error)?.message : undefined;
  return {
    form,
    logo,
    hasUnsaved,
    isOutdated: isOutdated && hasUnsaved,
    save,
    hasFieldError: field !== undefined,
    setLogo,
    change: (patch: Partial<SettingsForm>) => setForm((before) => ({ ...before, ...patch })),
    /** Of a field or of anything below it: the lines of one text area are several fields for the server. */
    errorAt: (path: string) => (field === path || field?.startsWith(`${path}.`) ? message : undefined),
    submit() {
      if (hasUnsaved && !save.isPending) save.mutate({ input: isTyped ? inputOf(form, begun.version) : null, logo });
    },
    discard() {
      take(settings);
      setLogo("stays");
      save.reset();
    },
  };
}
