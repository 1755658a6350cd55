"use client";

import { useSyncExternalStore } from "react";

function watch(onChange: () => void): () => void {
  window.addEventListener("hashchange", onChange);
  return () => window.removeEventListener("hashchange", onChange);
}

/** What stands behind # in the address, where no server and no other site sees it. Undefined before the browser is asked. */
export function useToken(): string | undefined {
  return useSyncExternalStore(
    watch,
    () => window.location.hash.slice(1),
    () => undefined,
  );
}
