"use client";

import type { ExamBooking } from "@seonchak/schema";
import { useQueryClient } from "@tanstack/react-query";
import { useMemo } from "react";
import type { RouterInputs } from "../../../trpc/react.tsx";
import { useTRPC, useTRPCClient } from "../../../trpc/react.tsx";
import { refusalOf } from "../../../trpc/refusal-of.ts";
import { keepTrying } from "../../live/keep-trying.ts";
import { tellOtherTabs } from "../../live/tabs-agree.ts";
import { stateKey } from "./booking-news.ts";

type Change = RouterInputs["exams"]["change"];
type OnWait = (error: unknown) => void;

/** The states of bookings that this page itself brought about; they are no news (see `newsOf`). */
export const doneHere = new Set<string>();

/**
 * What students do with a booking of theirs. Each act is tried until it is answered: doing it again changes nothing.
 * A no is thrown (see `refusalOf`). Afterwards everything of mine is read again, here and in other tabs.
 */
export function useBookingActs() {
  const client = useTRPCClient();
  const renew = useRenew();
  return useMemo(() => {
    async function told(act: () => Promise<{ booking: ExamBooking }>, onWait?: OnWait): Promise<ExamBooking> {
      try {
        const { booking } = await keepTrying(act, { onWait });
        doneHere.add(stateKey(booking));
        return booking;
      } finally {
        await renew();
      }
    }
    return {
      confirm: (id: string, onWait?: OnWait) => told(() => client.exams.confirm.mutate({ id }), onWait),
      cancel: (id: string, onWait?: OnWait) => told(() => client.exams.cancel.mutate({ id }), onWait),
      change: (change: Change) => told(() => changed(client, change)),
    };
  }, [client, renew]);
}

/** After a lost answer the version is a newer one, by our own change: what is wanted already stands there. */
async function changed(client: ReturnType<typeof useTRPCClient>, change: Change): Promise<{ booking: ExamBooking }> {
  try {
    return await client.exams.change.mutate(change);
  } catch (error) {
    if (refusalOf(error)?.reason !== "EDITED_ELSEWHERE") throw error;
    const standing = await client.exams.read.query({ id: change.id });
    if (!isAsWanted(standing.booking, change)) throw error;
    return standing;
  }
}

function isAsWanted({ name, start, end, people }: ExamBooking, wanted: Change): boolean {
  return name === wanted.name && start === wanted.start && end === wanted.end && people === wanted.people;
}

function useRenew(): () => Promise<void> {
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  return useMemo(
    () => async () => {
      tellOtherTabs("mine");
      void queryClient.invalidateQueries(trpc.exams.availability.queryFilter());
      await queryClient.invalidateQueries(trpc.exams.mine.queryFilter());
    },
    [queryClient, trpc],
  );
}
