"use client";

import { CircleAlert } from "lucide-react";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { useId } from "react";
import { classNames } from "./class-names.ts";

export type FieldProps = {
  label: string;
  /** Always visible below the label, never a placeholder. */
  hint?: string | undefined;
  /** What is wrong and how to mend it. Read aloud when it appears. */
  error?: string | undefined;
  /** Marks a field that may stay empty. Fields are required unless this is set. */
  optional?: boolean | undefined;
  /** The label is only for screen readers, where the place already says it. */
  hideLabel?: boolean | undefined;
  className?: string | undefined;
};

export type FieldIds = {
  id: string;
  "aria-describedby": string | undefined;
  "aria-invalid": true | undefined;
};

/** Label, hint and error around one control, linked to it by ids. */
export function Field({ children, ...props }: FieldProps & { children: (ids: FieldIds) => ReactNode }) {
  const { label, hint, error, optional = false, hideLabel = false, className } = props;
  const t = useTranslations("ui");
  const id = useId();
  const hintId = `${id}-hint`;
  const errorId = `${id}-error`;
  const describedBy = classNames(hint !== undefined && hintId, error !== undefined && errorId) || undefined;
  return (
    <div className={classNames("grid content-start gap-1.5", className)}>
      <label htmlFor={id} className={classNames("text-sm font-medium", hideLabel && "sr-only")}>
        {label}
        {optional && <span className="ml-1.5 font-normal text-ink-2">{t("optional")}</span>}
      </label>
      {hint !== undefined && (
        <p id={hintId} className="text-sm text-ink-2">
          {hint}
        </p>
      )}
      {children({ id, "aria-describedby": describedBy, "aria-invalid": error === undefined ? undefined : true })}
      <div aria-live="polite">
        {error !== undefined && (
          <p id={errorId} className="flex gap-1.5 text-sm font-medium text-danger">
            <CircleAlert aria-hidden="true" className="mt-0.5 size-4 shrink-0" />
            {error}
          </p>
        )}
      </div>
    </div>
  );
}

/** The look of every text-like control. */
export const controlClass =
  "w-full min-h-tap rounded-control border border-field-line bg-surface px-3.5 text-lg text-ink placeholder:text-ink-2 " +
  "transition-colors duration-150 aria-invalid:border-danger disabled:bg-sunken disabled:text-ink-2";
