"use client";

import type { BookingId, ConfirmedBookings } from "@seonchak/schema";
import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { useTRPCClient } from "../../../trpc/react.tsx";
import { useRefreshDesk } from "../desk/refresh.ts";

export type Outcome = ConfirmedBookings["bookings"][number];

/** So many are sent at once, so that a long selection tells how far it is. */
const PART_SIZE = 10;

/**
 * Confirms in the order in which they are named, part after part. Where a part gets no answer it stops; pressing again
 * goes on with that part, and nothing is confirmed twice.
 */
export function useConfirmMany(onConfirmed: (ids: readonly BookingId[]) => void) {
  const client = useTRPCClient();
  const refresh = useRefreshDesk();
  const [outcomes, setOutcomes] = useState<readonly Outcome[]>([]);
  const { mutate, isPending, isSuccess, error } = useMutation({
    mutationFn: async (ids: readonly BookingId[]) => {
      const left = ids.filter((id) => !outcomes.some((outcome) => outcome.id === id));
      for (let at = 0; at < left.length; at += PART_SIZE) {
        const part = left.slice(at, at + PART_SIZE);
        const { bookings } = await client.admin.bookings.confirmMany.mutate({ ids: part });
        setOutcomes((known) => [...known, ...bookings]);
        onConfirmed(bookings.filter(({ outcome }) => outcome === "confirmed").map(({ id }) => id));
      }
    },
    onSettled: refresh,
  });
  return { press: mutate, isPending, isDone: isSuccess, error, outcomes };
}
