"use client";

import type { AdminBooking } from "@seonchak/schema";
import { useQuery } from "@tanstack/react-query";
import { CircleCheck, TriangleAlert } from "lucide-react";
import { useTranslations } from "next-intl";
import { useTRPC } from "../../../trpc/react.tsx";
import { dayAt } from "../../exams/days.ts";
import type { Span } from "../../exams/room.ts";
import { roomsOf } from "../../exams/room.ts";
import { useServerNow } from "../desk/server-offset.ts";
import type { ChangeDraft } from "./change-draft.ts";
import { readDraft } from "./change-draft.ts";
import { roomForChange } from "./room-for-change.ts";

const DAY_MS = 86_400_000;
const LOOK_AGAIN_MS = 5_000;

/** Whether what stands in the form fits at this moment. Only told: the server has the last word. */
export function ChangeRoom({ booking, draft }: { booking: AdminBooking; draft: ChangeDraft }) {
  const t = useTranslations("adminBookings.changing");
  const span = spanIn(draft);
  const now = useServerNow();
  const rooms = useRooms(booking, span);
  const { people } = readDraft(draft);
  const isPast = span !== null && span.startMs < now().getTime();
  const words = () => {
    if (span === null || people === null || rooms === undefined || isPast) return null;
    const room = roomForChange(rooms, ownOf(booking), span);
    return { fits: room >= people, text: room >= people ? t("fits", { room }) : t("short", { room }) };
  };
  const told = words();
  const Icon = told?.fits ? CircleCheck : TriangleAlert;
  return (
    <p aria-live="polite" className="flex min-h-6 gap-2 text-sm">
      {told && (
        <>
          <Icon aria-hidden="true" className={told.fits ? "size-5 shrink-0 text-ok" : "size-5 shrink-0 text-danger"} />
          <span>{told.text}</span>
        </>
      )}
    </p>
  );
}

/** What the form's times enclose; null while they enclose nothing, or more than a booking may. */
function spanIn(draft: ChangeDraft): Span | null {
  const { start, end } = readDraft(draft);
  if (start === null || end === null) return null;
  const [startMs, endMs] = [Date.parse(start), Date.parse(end)];
  return startMs < endMs && endMs - startMs <= DAY_MS ? { startMs, endMs } : null;
}

function useRooms({ programme }: AdminBooking, span: Span | null) {
  const trpc = useTRPC();
  const [from, to] = span ? [dayAt(span.startMs), dayAt(span.endMs - 1)] : ["", ""];
  const { data } = useQuery(
    trpc.exams.availability.queryOptions(
      { programme, from, to },
      { enabled: span !== null, refetchInterval: LOOK_AGAIN_MS },
    ),
  );
  return data && roomsOf(data);
}

/** The places that the booking has now: confirmed ones, and those that a student holds. */
function ownOf({ status, heldUntil, start, end, people }: AdminBooking): (Span & { people: number }) | null {
  if (status !== "confirmed" && heldUntil === null) return null;
  return { startMs: Date.parse(start), endMs: Date.parse(end), people };
}
