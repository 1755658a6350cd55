"use client";

import type { AdminProgramme } from "@seonchak/schema";
import { useMutation } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { useTRPC } from "../../../trpc/react.tsx";
import { refusalOf } from "../../../trpc/refusal-of.ts";
import { notify } from "../../../ui/notify.ts";
import { useRefreshDesk } from "../desk/refresh.ts";
import { useFieldErrors } from "./field-errors.ts";
import type { FormField, ProgrammeForm } from "./programme-form.ts";
import { formOf, inputOf, isChanged, notANumber } from "./programme-form.ts";

/**
 * What is typed, and the programme that it began from. What somebody else changes meanwhile is taken over at once where
 * nothing was typed; else it is said, and nothing of either is lost silently.
 */
export function useProgrammeForm(programme: AdminProgramme) {
  const t = useTranslations("adminProgrammes.form");
  const trpc = useTRPC();
  const refresh = useRefreshDesk();
  const [begun, setBegun] = useState(programme);
  const [form, setForm] = useState(() => formOf(programme));
  const [wrong, setWrong] = useState<FormField | null>(null);
  // Saved, and not yet read again: the form is what stands, and the version that comes is its own.
  const [isSaved, setSaved] = useState(false);
  const save = useMutation(
    trpc.admin.programmes.update.mutationOptions({
      onSuccess: () => {
        setSaved(true);
        notify({ tone: "ok", text: t("saved") });
      },
      onSettled: refresh,
    }),
  );
  const hasUnsaved = isChanged(form, begun) && !isSaved;
  function take(next: AdminProgramme) {
    setBegun(next);
    setForm(formOf(next));
    setSaved(false);
  }
  const isNewer = begun.version < programme.version && !save.isPending;
  if (isNewer && !hasUnsaved) take(programme);
  const hasFieldError = wrong !== null || (save.error ? refusalOf(save.error)?.field !== undefined : false);
  return {
    form,
    hasUnsaved,
    isOutdated: isNewer && hasUnsaved,
    save,
    hasFieldError,
    errorAt: useFieldErrors(wrong, save.error),
    change(patch: Partial<ProgrammeForm>) {
      setForm((before) => ({ ...before, ...patch }));
      setSaved(false);
      setWrong(null);
      save.reset();
    },
    submit() {
      const found = notANumber(form);
      setWrong(found);
      if (found || !hasUnsaved || save.isPending) return;
      save.mutate({ programmeId: begun.id, version: begun.version, ...inputOf(form) });
    },
    discard() {
      take(programme);
      setWrong(null);
      save.reset();
    },
  };
}
