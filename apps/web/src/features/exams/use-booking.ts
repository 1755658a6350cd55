"use client";

import type { ExamBooking } from "@seonchak/schema";
import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useTRPC, useTRPCClient } from "../../trpc/react.tsx";
import type { RefusalData } from "../../trpc/refusal-of.ts";
import { refusalOf } from "../../trpc/refusal-of.ts";
import { keepTrying } from "../live/keep-trying.ts";
import { tellOtherTabs } from "../live/tabs-agree.ts";
import type { Span } from "./room.ts";
import { wishIds } from "./wish-ids.ts";

export type Asked = { programme: string; name: string; start: string; end: string; people: number };
/** What became of what was asked. Null refusal: nobody answered. */
export type BookingTrouble = { refusal: RefusalData | null; asked: Asked };

type Ends = { onBooked: (booking: ExamBooking) => void; onRefused: (trouble: BookingTrouble) => void };

/** Sends a booking until it is answered. The same wish keeps its id until then, so that pressing again books once. */
export function useBooking({ onBooked, onRefused }: Ends) {
  const client = useTRPCClient();
  const renew = useRenewAll();
  const [ids] = useState(() => wishIds(() => sessionStorage));
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
      ids.settle();
      onBooked(booking);
    } catch (error) {
      ids.settle(error);
      onRefused({ refusal: refusalOf(error), asked });
    } finally {
      setPressing(false);
      setWaiting(false);
      await renew();
    }
  }
  return { book, isPressing, isWaiting };
}

/** Once another time is chosen, what was refused is not what stands there any more. */
export function isAbout({ asked }: BookingTrouble, span: Span | null): boolean {
  return span !== null && Date.parse(asked.start) === span.startMs && Date.parse(asked.end) === span.endMs;
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
