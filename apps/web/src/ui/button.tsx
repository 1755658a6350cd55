"use client";

import { useTranslations } from "next-intl";
import type { ComponentProps, MouseEvent } from "react";
import { useId } from "react";
import type { ButtonSize, ButtonTone } from "./button-class.ts";
import { buttonClass } from "./button-class.ts";
import { classNames } from "./class-names.ts";
import { Spinner } from "./spinner.tsx";

export type ButtonProps = ComponentProps<"button"> & {
  tone?: ButtonTone | undefined;
  size?: ButtonSize | undefined;
  /** The press is on its way: a spinner takes the label's place at the same width, and more presses do nothing. */
  pending?: boolean | undefined;
  /** Why it cannot be pressed now. It stays in the tab order, so that a screen reader can hear the reason. */
  disabledReason?: string | undefined;
};

/** `type` is "button" unless said otherwise, so that no button submits a form by accident. */
export function Button({ tone, size, pending = false, disabledReason, className, children, ...props }: ButtonProps) {
  const t = useTranslations("ui");
  const reasonId = useId();
  const stopped = pending || disabledReason !== undefined;
  function press(event: MouseEvent<HTMLButtonElement>) {
    if (stopped) event.preventDefault();
    else props.onClick?.(event);
  }
  return (
    <>
      <button
        type="button"
        {...props}
        onClick={press}
        className={buttonClass({ tone, size, className })}
        aria-busy={pending || undefined}
        aria-disabled={disabledReason === undefined ? props["aria-disabled"] : true}
        aria-describedby={disabledReason === undefined ? props["aria-describedby"] : reasonId}
        title={disabledReason ?? props.title}
      >
        <span className={classNames("inline-flex items-center justify-center gap-2", pending && "opacity-0")}>
          {children}
        </span>
        {pending && (
          <span className="absolute inset-0 grid place-items-center">
            <Spinner />
            <span className="sr-only">{t("pending")}</span>
          </span>
        )}
      </button>
      {disabledReason !== undefined && (
        <span id={reasonId} hidden>
          {disabledReason}
        </span>
      )}
    </>
  );
}
