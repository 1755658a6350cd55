"use client";

import type { AdminProgramme } from "@seonchak/schema";
import { useState } from "react";
import { dayAt, isDay, monthOf } from "../../exams/days.ts";
import { useUrlQuery } from "../desk/use-url-query.ts";
import { DayLoad } from "./day-load.tsx";
import { loadSearch } from "./load-search.ts";
import { MonthLoad } from "./month-load.tsx";

type LoadCardsProps = { programme: AdminProgramme; serverTime: string };

/** A month with how full each day is, and the slots of the chosen day. */
export function LoadCards({ programme, serverTime }: LoadCardsProps) {
  const [search, change] = useUrlQuery(loadSearch);
  const today = dayAt(Date.parse(serverTime));
  const day = isDay(search.day ?? null) ? (search.day ?? today) : today;
  const [month, setMonth] = useState(monthOf(day));
  return (
    <div className="grid gap-4 xl:grid-cols-[24rem_minmax(0,1fr)] xl:items-start">
      <MonthLoad
        {...{ programme, month, day, today }}
        onMonth={setMonth}
        onDay={(chosen) => {
          setMonth(monthOf(chosen));
          change({ day: chosen }, { replace: true });
        }}
      />
      <DayLoad key={day} programme={programme} day={day} />
    </div>
  );
}
