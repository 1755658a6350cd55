"use client";

import type { AdminBooking, BookingId } from "@seonchak/schema";
import { adminBookingSort } from "@seonchak/schema";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { useTRPC } from "../../../trpc/react.tsx";
import { ListTable } from "../desk/list-table.tsx";
import { QuestionBanner } from "../desk/question-banner.tsx";
import { Shortcuts } from "../desk/shortcuts.tsx";
import { sortOf, sortPatch } from "../desk/sort-of.ts";
import { useUrlQuery } from "../desk/use-url-query.ts";
import { useBookingColumns } from "./booking-columns.tsx";
import type { OpenedAct } from "./booking-dialog.tsx";
import { BookingDialog } from "./booking-dialog.tsx";
import { BookingsToolbar } from "./bookings-toolbar.tsx";
import { ChoiceBar } from "./choice-bar.tsx";
import { deskQuery, listQuery } from "./desk-query.ts";
import { NoBookings } from "./no-bookings.tsx";
import { useSelection } from "./use-selection.ts";

const LOOK_AGAIN_MS = 5_000;
const idOf = (booking: AdminBooking): BookingId => booking.id;

export function BookingsDesk() {
  const t = useTranslations("adminBookings");
  const trpc = useTRPC();
  const [query, change] = useUrlQuery(deskQuery);
  const [opened, setOpened] = useState<OpenedAct | null>(null);
  const bookings = useQuery(
    trpc.admin.bookings.list.queryOptions(listQuery(query), {
      placeholderData: keepPreviousData,
      refetchInterval: LOOK_AGAIN_MS,
    }),
  );
  const choice = useSelection(bookings.data?.rows);
  const columns = useBookingColumns({
    chosen: choice.selection.ids,
    onChoose: choice.press,
    onAct: (act, booking) => setOpened({ act, bookings: [booking.id], booking }),
    onHoldEnd: () => void bookings.refetch(),
  });
  return (
    <>
      <QuestionBanner question={bookings} />
      <BookingsToolbar query={query} onChange={change} />
      <ChoiceBar
        selection={choice.selection}
        page={choice.page}
        onPage={choice.pressPage}
        onClear={choice.clear}
        onConfirm={() => setOpened({ act: "confirm", bookings: choice.selection.ids, booking: null })}
      />
      <ListTable
        question={bookings}
        caption={t("title")}
        columns={columns}
        rowId={idOf}
        sort={sortOf(query)}
        onSortChange={(sort) => change(sortPatch(sort, adminBookingSort.options))}
        empty={<NoBookings query={query} onChange={change} />}
        onPage={(page) => change({ page })}
      />
      <Shortcuts />
      {opened && <BookingDialog opened={opened} onConfirmed={choice.drop} onClose={() => setOpened(null)} />}
    </>
  );
}
