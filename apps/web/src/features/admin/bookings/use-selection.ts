"use client";

import type { AdminBooking, BookingId } from "@seonchak/schema";
import { useCallback, useMemo, useState } from "react";
import { NOTHING, pagePressed, pressed, stillOpen } from "./selection.ts";

/** What is chosen, over all pages that were looked at; what this page shows as decided is no longer. */
export function useSelection(rows: readonly AdminBooking[] | undefined) {
  const [own, setOwn] = useState(NOTHING);
  const [page, decided] = useMemo(() => {
    const waits = (row: AdminBooking) => row.status === "pending";
    const ids = (some: readonly AdminBooking[]) => some.map(({ id }) => id);
    const shown = rows ?? [];
    return [ids(shown.filter(waits)), ids(shown.filter((row) => !waits(row)))];
  }, [rows]);
  const selection = useMemo(() => stillOpen(own, decided), [own, decided]);
  const press = useCallback(
    (id: BookingId, isRange: boolean) => setOwn((now) => pressed(now, { id, isRange, page })),
    [page],
  );
  const drop = useCallback((ids: readonly BookingId[]) => setOwn((now) => stillOpen(now, ids)), []);
  return {
    selection,
    page,
    press,
    pressPage: () => setOwn((now) => pagePressed(now, page)),
    drop,
    clear: () => setOwn(NOTHING),
  };
}
