"use client";

import type { ComponentProps, ReactNode } from "react";
import { useId } from "react";
import { classNames } from "./class-names.ts";

export type CheckboxProps = Omit<ComponentProps<"input">, "type" | "id"> & {
  label: ReactNode;
  hint?: ReactNode | undefined;
  error?: string | undefined;
};

/** A box with its sentence; the whole row is the target. */
export function Checkbox({ label, hint, error, className, ...input }: CheckboxProps) {
  const id = useId();
  const describedBy = classNames(hint !== undefined && `${id}-hint`, error !== undefined && `${id}-error`) || undefined;
  return (
    <div className={className}>
      <label htmlFor={id} className="flex min-h-tap cursor-pointer items-center gap-3">
        <input
          type="checkbox"
          {...input}
          id={id}
          aria-describedby={describedBy}
          aria-invalid={error === undefined ? undefined : true}
          className="size-5 shrink-0 cursor-pointer accent-brand"
        />
        <span>{label}</span>
      </label>
      {hint !== undefined && (
        <p id={`${id}-hint`} className="pl-8 text-sm text-ink-2">
          {hint}
        </p>
      )}
      <div aria-live="polite">
        {error !== undefined && (
          <p id={`${id}-error`} className="pl-8 text-sm font-medium text-danger">
            {error}
          </p>
        )}
      </div>
    </div>
  );
}
