"use client";

import { useQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useTRPC } from "../../../trpc/react.tsx";

const LOOK_AGAIN_MS = 30_000;

/** How many bookings wait for the council, beside the menu's link; nothing while none does, or nobody is signed in. */
export function WaitingBadge() {
  const t = useTranslations("adminCommon");
  const trpc = useTRPC();
  const { data: viewer } = useQuery(trpc.me.viewer.queryOptions());
  const { data } = useQuery(
    trpc.admin.bookings.waiting.queryOptions(undefined, {
      enabled: viewer?.kind === "admin",
      refetchInterval: LOOK_AGAIN_MS,
    }),
  );
  if (viewer?.kind !== "admin" || data === undefined || data.waitingCount === 0) return null;
  const { waitingCount, hasMore } = data;
  return (
    <span className="ml-auto rounded-full bg-held-soft px-2 py-0.5 text-xs font-semibold text-held-ink">
      <span aria-hidden="true">{hasMore ? `${waitingCount}+` : waitingCount}</span>
      <span className="sr-only">{t(hasMore ? "bookingsWaitMore" : "bookingsWait", { count: waitingCount })}</span>
    </span>
  );
}
