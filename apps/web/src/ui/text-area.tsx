"use client";

import type { ComponentProps } from "react";
import { classNames } from "./class-names.ts";
import type { FieldProps } from "./field.tsx";
import { controlClass, Field } from "./field.tsx";

export type TextAreaProps = FieldProps & Omit<ComponentProps<"textarea">, "id" | "className" | "children">;

/** Several lines of text, such as a reason. */
export function TextArea({ label, hint, error, optional, hideLabel, className, ...area }: TextAreaProps) {
  return (
    <Field {...{ label, hint, error, optional, hideLabel, className }}>
      {(ids) => (
        <textarea
          rows={3}
          required={!optional}
          {...area}
          {...ids}
          className={classNames(controlClass, "resize-y py-2.5")}
        />
      )}
    </Field>
  );
}
