"use client";

import type { InvariantId, InvariantResult } from "@seonchak/schema";
import { invariantId } from "@seonchak/schema";
import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { useTRPCClient } from "../../../trpc/react.tsx";

export const checkIds = invariantId.options;

/** The checks of the live stores, one after the other when somebody asks; each result shows as soon as it is there. */
export function useChecks() {
  const client = useTRPCClient();
  const [results, setResults] = useState<ReadonlyMap<InvariantId, InvariantResult>>(new Map());
  const run = useMutation({
    async mutationFn() {
      setResults(new Map());
      for (const id of checkIds) {
        const result = await client.admin.checkInvariant.query({ id });
        setResults((before) => new Map(before).set(id, result));
      }
      return new Date().toISOString();
    },
  });
  const isDone = results.size === checkIds.length;
  const broken = [...results.values()].filter(({ ok }) => !ok).length;
  return {
    results,
    broken,
    isDone,
    isRunning: run.isPending,
    error: run.error,
    checkedAt: run.data ?? null,
    run: () => run.mutate(),
  };
}
