"use client";

import { useQueryClient } from "@tanstack/react-query";
import { useCallback } from "react";
import { useTRPC } from "../../../trpc/react.tsx";

/** Asks again for every list of the desk that is on screen, after something was changed. Not for the costly checks. */
export function useRefreshDesk(): () => void {
  const client = useQueryClient();
  const trpc = useTRPC();
  return useCallback(() => {
    const {
      overview,
      rounds,
      lockers,
      locations,
      resets,
      students,
      audit,
      administrators,
      roster,
      bookings,
      programmes,
    } = trpc.admin;
    const filters = [
      overview.queryFilter(),
      rounds.pathFilter(),
      lockers.pathFilter(),
      locations.pathFilter(),
      resets.list.queryFilter(),
      students.pathFilter(),
      bookings.pathFilter(),
      programmes.pathFilter(),
      roster.pathFilter(),
      audit.pathFilter(),
      administrators.pathFilter(),
    ];
    for (const filter of filters) void client.invalidateQueries(filter);
  }, [client, trpc]);
}
