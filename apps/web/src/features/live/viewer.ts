"use client";

import { useQuery } from "@tanstack/react-query";
import { useTRPC } from "../../trpc/react.tsx";

const FRESH_MS = 60_000;

/** Who the browser is signed in as: `student` undefined while that is not known, null for everybody else. */
export function useViewer() {
  const trpc = useTRPC();
  const { data, isError } = useQuery(trpc.me.viewer.queryOptions(undefined, { staleTime: FRESH_MS }));
  const student = data === undefined ? undefined : data?.kind === "student" ? data : null;
  return { student, isError };
}
