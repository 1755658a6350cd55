"use client";

import { useLayoutEffect, useRef, useState } from "react";
import type { TextFieldProps } from "../../ui/text-field.tsx";
import { TextField } from "../../ui/text-field.tsx";
import type { DigitsStyle } from "./digits.ts";
import { editDigits } from "./digits.ts";

type DigitsFieldProps = Omit<TextFieldProps, "value" | "onChange" | "inputMode" | "ref"> & {
  value: string;
  onValue: (text: string) => void;
  /** `studentNumberStyle` or `phoneStyle`; one and the same object at each render. */
  digits: DigitsStyle;
};

/** A number that is grouped as it is typed, with the numeric keyboard of phones. */
export function DigitsField({ value, onValue, digits, ...field }: DigitsFieldProps) {
  const input = useRef<HTMLInputElement>(null);
  const [caret, setCaret] = useState<{ at: number } | null>(null);
  // React puts the caret at the end when the text is not what the browser made of it.
  useLayoutEffect(() => {
    if (caret && input.current === document.activeElement) input.current?.setSelectionRange(caret.at, caret.at);
  }, [caret]);
  return (
    <TextField
      {...field}
      ref={input}
      inputMode="numeric"
      value={value}
      onChange={({ target }) => {
        const typed = { before: value, typed: target.value, caret: target.selectionStart ?? target.value.length };
        const edited = editDigits(typed, digits);
        onValue(edited.text);
        setCaret({ at: edited.caret });
      }}
    />
  );
}
