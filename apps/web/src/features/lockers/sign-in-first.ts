"use client";

import { useQueryClient } from "@tanstack/react-query";
import { useRouter } from "../../i18n/navigation.tsx";
import { useTRPC } from "../../trpc/react.tsx";

/** Goes to sign in and comes back to the same locker of the same round. */
export function useSignInFirst(roundId: string) {
  const router = useRouter();
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  return ({ lockerNumber, hasEnded }: { lockerNumber?: number; hasEnded: boolean }) => {
    const place = new URLSearchParams({ round: roundId });
    if (lockerNumber !== undefined) place.set("locker", String(lockerNumber));
    const way = new URLSearchParams({ next: `/lockers?${place}` });
    if (hasEnded) way.set("ended", "1");
    void queryClient.invalidateQueries(trpc.me.viewer.queryFilter());
    router.push(`/sign-in?${way}`);
  };
}
