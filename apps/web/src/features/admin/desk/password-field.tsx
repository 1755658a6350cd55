"use client";

import { Eye, EyeOff } from "lucide-react";
import { useTranslations } from "next-intl";
import type { ComponentProps } from "react";
import { useState } from "react";
import { classNames } from "../../../ui/class-names.ts";
import type { FieldProps } from "../../../ui/field.tsx";
import { controlClass, Field } from "../../../ui/field.tsx";
import { IconButton } from "../../../ui/icon-button.tsx";

type PasswordFieldProps = FieldProps &
  Omit<ComponentProps<"input">, "id" | "className" | "children" | "type"> & {
    autoComplete: "current-password" | "new-password";
  };

/** A password that can be looked at while it is typed. */
export function PasswordField({ label, hint, error, optional, hideLabel, className, ...input }: PasswordFieldProps) {
  const t = useTranslations("adminCommon");
  const [shown, setShown] = useState(false);
  return (
    <Field {...{ label, hint, error, optional, hideLabel, className }}>
      {(ids) => (
        <span className="relative block">
          <input
            required={!optional}
            {...input}
            {...ids}
            type={shown ? "text" : "password"}
            autoCapitalize="none"
            spellCheck={false}
            className={classNames(controlClass, "pr-13")}
          />
          <IconButton
            label={shown ? t("hidePassword") : t("showPassword")}
            onClick={() => setShown(!shown)}
            className="absolute top-0 right-0"
          >
            {shown ? <EyeOff aria-hidden="true" className="size-5" /> : <Eye aria-hidden="true" className="size-5" />}
          </IconButton>
        </span>
      )}
    </Field>
  );
}
