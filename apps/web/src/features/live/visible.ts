"use client";

import { useSyncExternalStore } from "react";

function watch(onChange: () => void): () => void {
  document.addEventListener("visibilitychange", onChange);
  return () => document.removeEventListener("visibilitychange", onChange);
}

/** Whether somebody can see the page. Hidden tabs give their connection back: browsers allow six to one host. */
export function useVisible(): boolean {
  return useSyncExternalStore(
    watch,
    () => document.visibilityState !== "hidden",
    () => true,
  );
}
