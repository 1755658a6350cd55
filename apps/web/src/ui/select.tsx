"use client";

import { ChevronDown } from "lucide-react";
import type { ComponentProps } from "react";
import { classNames } from "./class-names.ts";
import type { FieldProps } from "./field.tsx";
import { controlClass, Field } from "./field.tsx";

export type SelectOption = { value: string; label: string; disabled?: boolean };

export type SelectProps = FieldProps &
  Omit<ComponentProps<"select">, "id" | "className" | "children" | "multiple"> & { options: readonly SelectOption[] };

/** The system's own picker: phones show their wheel, keyboards and screen readers just work. */
export function Select({ label, hint, error, optional, hideLabel, className, options, ...select }: SelectProps) {
  return (
    <Field {...{ label, hint, error, optional, hideLabel, className }}>
      {(ids) => (
        <span className="relative block">
          <select {...select} {...ids} className={classNames(controlClass, "appearance-none pr-10")}>
            {options.map((option) => (
              <option key={option.value} value={option.value} disabled={option.disabled}>
                {option.label}
              </option>
            ))}
          </select>
          <ChevronDown
            aria-hidden="true"
            className="pointer-events-none absolute top-1/2 right-3 size-5 -translate-y-1/2 text-ink-2"
          />
        </span>
      )}
    </Field>
  );
}
