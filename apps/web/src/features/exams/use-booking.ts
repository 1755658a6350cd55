"use client";

import type { ExamBooking } from "@seonchak/schema";
import { useQueryClient } from "@tanstack/react-query";
import { useRef, useState } from "react";
import { useTRPC, useTRPCClient } from "../../trpc/react.tsx";
import type { RefusalData } from "../../trpc/refusal-of.ts";
import { refusalOf } from "../../trpc/refusal-of.ts";
import { keepTrying } from "../live/keep-trying.ts";
import { tellOtherTabs } from "../live/tabs-agree.ts";
import { newHoldId } from "../lockers/hold-id.ts";

export type Asked = { programme: string; name: string; start: string; end: string; people: number };
/** Null refusal: nobody answered. */
export type BookingTrouble = { refusal: RefusalData | null };

type Ends = { onBooked: (booking: ExamBooking) => void; onRefused: (trouble: BookingTrouble) => void };

/** Sends a booking until it is answered. The same wish keeps its id until then, so that pressing again books once. */
export function useBooking({ onBooked, onRefused }: Ends) {
  const client = useTRPCClient();
  const renew = useRenewAll();
  const ids = useIds();
  const [isPressing, setPressing] = useState(false);
  const [isWaiting, setWaiting] = useState(false);

  async function book(asked: Asked): Promise<void> {
    if (isPressing) return;
    setPressing(true);
    const id = ids.of(asked);
    try {
      const { booking } = await keepTrying(() => client.exams.book.mutate({ ...asked, id }), {
        onWait: () => setWaiting(true),
      });
      ids.forget();
      onBooked(booking);
    } catch (error) {
      const refusal = refusalOf(error);
      // Without an answer it may have been booked: only the same id finds out.
      if (refusal !== null) ids.forget();
      onRefused({ refusal });
    } finally {
      setPressing(false);
      setWaiting(false);
      await renew();
    }
  }
  return { book, isPressing, isWaiting };
}

function useIds() {
  const last = useRef<{ wish: string; id: string } | null>(null);
  return {
    of(asked: Asked): string {
      const wish = JSON.stringify(asked);
      if (last.current?.wish !== wish) last.current = { wish, id: newHoldId() };
      return last.current.id;
    },
    forget() {
      last.current = null;
    },
  };
}

function useRenewAll() {
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  return async () => {
    tellOtherTabs("mine");
    void queryClient.invalidateQueries(trpc.exams.mine.queryFilter());
    await queryClient.invalidateQueries(trpc.exams.availability.queryFilter());
  };
}
