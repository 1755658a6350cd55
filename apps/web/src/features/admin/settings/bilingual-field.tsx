"use client";

import { useTranslations } from "next-intl";
import { TextArea } from "../../../ui/text-area.tsx";
import { TextField } from "../../../ui/text-field.tsx";
import type { ChangeForm, SettingsForm } from "./settings-form.ts";

type Stem = "name" | "contact" | "address" | "banner" | "privacy";

export type FieldsProps = {
  form: SettingsForm;
  change: ChangeForm;
  /** The server's sentence about a field of this path. */
  errorAt: (path: string) => string | undefined;
};

type BilingualFieldProps = FieldsProps & {
  stem: Stem;
  /** Lines of a longer text; one line unless given. */
  rows?: number;
  maxLength: number;
  optional?: boolean;
};

/** The same thing said in Korean and in English, side by side where there is room. */
export function BilingualField({ stem, rows, maxLength, optional = false, ...fields }: BilingualFieldProps) {
  const { form, change, errorAt } = fields;
  const t = useTranslations("adminSettings");
  return (
    <div className="grid gap-4 md:grid-cols-2">
      {(["Ko", "En"] as const).map((language) => {
        const name = `${stem}${language}` as const;
        const shared = {
          label: t(`fields.${name}`),
          error: errorAt(name),
          optional,
          name,
          lang: language === "Ko" ? "ko" : "en",
          maxLength,
          value: form[name],
          onChange: (event: { target: { value: string } }) => change({ [name]: event.target.value }),
        };
        if (rows === undefined) return <TextField key={name} autoComplete="off" {...shared} />;
        return <TextArea key={name} rows={rows} {...shared} />;
      })}
    </div>
  );
}
