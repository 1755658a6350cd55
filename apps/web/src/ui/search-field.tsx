"use client";

import { Search, X } from "lucide-react";
import { useTranslations } from "next-intl";
import { useEffect, useId, useRef, useState } from "react";
import { classNames } from "./class-names.ts";
import { controlClass } from "./field.tsx";
import { IconButton } from "./icon-button.tsx";

type SearchFieldProps = {
  /** What is searched, such as "번호, 학번 검색"; also the placeholder. */
  label: string;
  value: string;
  /** Called 300 ms after the last key, or at once on Enter, on leaving the field and on clearing. */
  onSearch: (text: string) => void;
  className?: string | undefined;
};

const DEBOUNCE_MS = 300;

/** Searches while typing, without asking the server at every key. */
export function SearchField({ label, value, onSearch, className }: SearchFieldProps) {
  const t = useTranslations("ui");
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  const [text, setText] = useDebounced(value, onSearch);
  function clear() {
    setText("", { atOnce: true });
    input.current?.focus();
  }
  return (
    <search className={className}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          setText(text, { atOnce: true });
        }}
        className="relative"
      >
        <label htmlFor={id} className="sr-only">
          {label}
        </label>
        <Search
          aria-hidden="true"
          className="pointer-events-none absolute top-1/2 left-3.5 size-5 -translate-y-1/2 text-ink-2"
        />
        <input
          ref={input}
          id={id}
          type="search"
          enterKeyHint="search"
          autoComplete="off"
          placeholder={label}
          value={text}
          onChange={(event) => setText(event.target.value)}
          // Whoever goes on to a link must not have it taken back by a search that comes a moment later.
          onBlur={() => text !== value && setText(text, { atOnce: true })}
          className={classNames(controlClass, "pr-12 pl-11 [&::-webkit-search-cancel-button]:hidden")}
        />
        {text !== "" && (
          <IconButton
            label={t("clearSearch")}
            size="small"
            onClick={clear}
            className="absolute top-1/2 right-1 -translate-y-1/2"
          >
            <X aria-hidden="true" className="size-4" />
          </IconButton>
        )}
      </form>
    </search>
  );
}

/** Text that runs ahead of `value`, and reports itself once it rests. */
function useDebounced(value: string, onRest: (text: string) => void) {
  const [text, setText] = useState(value);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  // A change from outside, such as the back button, wins over what is typed.
  useEffect(() => setText(value), [value]);
  useEffect(() => () => clearTimeout(timer.current), []);
  function change(next: string, { atOnce = false } = {}) {
    setText(next);
    clearTimeout(timer.current);
    if (atOnce) onRest(next);
    else timer.current = setTimeout(() => onRest(next), DEBOUNCE_MS);
  }
  return [text, change] as const;
}
