"use client";

import { useTranslations } from "next-intl";
import { useId } from "react";
import { controlClass } from "../../../../ui/field.tsx";

type ResetWordFieldProps = { word: string; typed: string; onTyped: (typed: string) => void; autoFocus: boolean };

/** The word must be typed by hand, so that nobody resets by a slip of the finger. It stands out in the label. */
export function ResetWordField({ word, typed, onTyped, autoFocus }: ResetWordFieldProps) {
  const t = useTranslations("adminLockers.resetting");
  const id = useId();
  return (
    <div className="grid gap-1.5">
      <label htmlFor={id} className="text-sm text-ink-2">
        {t.rich("typeWord", { word, b: (text) => <b className="text-ink">{text}</b> })}
      </label>
      <input
        id={id}
        type="text"
        name="word"
        // biome-ignore lint/a11y/noAutofocus: the press before led here, and nothing else is left to do in this step.
        autoFocus={autoFocus}
        autoComplete="off"
        autoCapitalize="none"
        spellCheck={false}
        value={typed}
        onChange={(event) => onTyped(event.target.value)}
        className={controlClass}
      />
    </div>
  );
}
