"use client";

import { useQueryClient } from "@tanstack/react-query";
import { useEffect } from "react";
import { useRouter } from "../../../i18n/navigation.tsx";
import { refusalOf } from "../../../trpc/refusal-of.ts";
import { useDeskPath } from "./desk-path.ts";
import { signInPath } from "./return-path.ts";

/** When any question or press is answered "you are signed out", the sign-in page takes over and leads back here. */
export function useLeaveWhenEnded(): void {
  const client = useQueryClient();
  const router = useRouter();
  const path = useDeskPath();
  useEffect(() => {
    let left = false;
    function look(error: unknown) {
      if (left || !saysSignedOut(error)) return;
      left = true;
      router.replace(signInPath(path(), "ended"));
    }
    const caches = [
      client.getQueryCache().subscribe(({ query }) => look(query.state.error)),
      client.getMutationCache().subscribe(({ mutation }) => look(mutation?.state.error)),
    ];
    return () => {
      for (const stop of caches) stop();
    };
  }, [client, router, path]);
}

function saysSignedOut(error: unknown): boolean {
  const reason = error ? refusalOf(error)?.reason : undefined;
  return reason === "SESSION_ENDED" || reason === "UNAUTHENTICATED";
}
