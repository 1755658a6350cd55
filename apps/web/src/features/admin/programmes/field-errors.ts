"use client";

import { useTranslations } from "next-intl";
import { fieldError } from "../desk/refusal-note.tsx";
import type { FormField } from "./programme-form.ts";
import { serverField } from "./programme-form.ts";

/** The sentence about a field: what is no number, or what the server said of it. */
export function useFieldErrors(wrong: FormField | null, error: unknown) {
  const t = useTranslations("adminProgrammes.form");
  return (field: FormField): string | undefined =>
    field === wrong ? t("number") : fieldError(error, serverField(field));
}
