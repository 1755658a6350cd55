"use client";

import type { ComponentProps } from "react";
import { classNames } from "./class-names.ts";
import type { FieldProps } from "./field.tsx";
import { controlClass, Field } from "./field.tsx";

export type TextFieldProps = FieldProps & Omit<ComponentProps<"input">, "id" | "className" | "children">;

/** One line of text. Set `inputMode` and `autoComplete`, so that phones show the right keyboard and fill in what they know. */
export function TextField({ label, hint, error, optional, hideLabel, className, ...input }: TextFieldProps) {
  return (
    <Field {...{ label, hint, error, optional, hideLabel, className }}>
      {(ids) => (
        <input
          type="text"
          required={!optional}
          {...input}
          {...ids}
          className={classNames(controlClass, input.inputMode === "numeric" && "tracking-wide")}
        />
      )}
    </Field>
  );
}
