"use client";

import { useEffect } from "react";

/** A booking's place on the page: `/me#booking-<id>` leads to it. */
export function arrivalId(bookingId: string): string {
  return `booking-${bookingId}`;
}

/** Brings the booking that the address names into view and focus, once, when it has been read. */
export function useArrival(isRead: boolean): void {
  useEffect(() => {
    const named = window.location.hash.slice(1);
    if (!isRead || !named.startsWith("booking-")) return;
    const place = document.getElementById(named);
    place?.scrollIntoView({ block: "center" });
    place?.focus({ preventScroll: true });
  }, [isRead]);
}
