"use client";

import type { QueryClient } from "@tanstack/react-query";
import { useQueryClient } from "@tanstack/react-query";
import { useCallback, useSyncExternalStore } from "react";
import { refusalOf } from "../../../trpc/refusal-of.ts";

/** Whether a question of this screen went without any answer of ours, even after trying again. */
export function useServerAway(): boolean {
  const client = useQueryClient();
  const watch = useCallback((onChange: () => void) => client.getQueryCache().subscribe(onChange), [client]);
  return useSyncExternalStore(
    watch,
    () => isAway(client),
    () => false,
  );
}

function isAway(client: QueryClient): boolean {
  return client
    .getQueryCache()
    .getAll()
    .some((query) => query.isActive() && query.state.status === "error" && refusalOf(query.state.error) === null);
}
