"use client";

import { useQueryClient } from "@tanstack/react-query";
import { useRouter } from "../../i18n/navigation.tsx";
import { useTRPC } from "../../trpc/react.tsx";
import type { RefusalData } from "../../trpc/refusal-of.ts";
import type { Day } from "./days.ts";

/** Nobody is signed in any more, whatever this page believes. */
export function needsSignIn(reason: RefusalData["reason"] | undefined): boolean {
  return reason === "UNAUTHENTICATED" || reason === "SESSION_ENDED";
}

/** Goes to sign in and comes back to the same day; what was typed waits in the draft. */
export function useSignInToBook(code: string, day: Day) {
  const router = useRouter();
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  return ({ hasEnded = false } = {}) => {
    const way = new URLSearchParams({ next: `/exams/${code}?day=${day}`, ...(hasEnded && { ended: "1" }) });
    void queryClient.invalidateQueries(trpc.me.viewer.queryFilter());
    router.push(`/sign-in?${way}`);
  };
}
