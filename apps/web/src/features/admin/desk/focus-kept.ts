"use client";

import { useEffect, useRef } from "react";

/** An act changes the state and takes its own button away: focus goes to the title then, and does not fall to the page. */
export function useFocusKept(state: string) {
  const title = useRef<HTMLHeadingElement>(null);
  const before = useRef(state);
  useEffect(() => {
    if (before.current !== state && document.activeElement === document.body) title.current?.focus();
    before.current = state;
  }, [state]);
  return title;
}
