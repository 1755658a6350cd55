"use client";

import type { AdminProgramme, AdminSlot } from "@seonchak/schema";
import { useQuery } from "@tanstack/react-query";
import { useLocale, useTranslations } from "next-intl";
import { useState } from "react";
import { formatDate } from "../../../i18n/format-time.ts";
import { useTRPC } from "../../../trpc/react.tsx";
import { Card, CardHead } from "../../../ui/card.tsx";
import { Skeleton, SkeletonGroup } from "../../../ui/skeleton.tsx";
import type { Day } from "../../exams/days.ts";
import { startOfDay } from "../../exams/days.ts";
import { Answer } from "../desk/answer.tsx";
import { DayChart } from "./day-chart.tsx";
import { RangeBar } from "./range-bar.tsx";
import type { SlotRange } from "./slot-range.ts";
import { pressSlot } from "./slot-range.ts";
import { SlotsTable } from "./slots-table.tsx";

const LOOK_AGAIN_MS = 5_000;

/** A day's slots: as a picture, as a table, and what can be done with a range of them. */
export function DayLoad({ programme, day }: { programme: AdminProgramme; day: Day }) {
  const t = useTranslations("adminProgrammes.load");
  const locale = useLocale();
  const trpc = useTRPC();
  const asked = { programmeId: programme.id, from: day, to: day };
  const slots = useQuery(trpc.admin.programmes.slots.queryOptions(asked, { refetchInterval: LOOK_AGAIN_MS }));
  return (
    <Card aria-labelledby="day-load" className="grid min-w-0 gap-4">
      <CardHead id="day-load" title={formatDate(startOfDay(day), locale, { year: true })} />
      <Answer question={slots} skeleton={<DaySkeleton />}>
        {(data) =>
          data.slots.length === 0 ? (
            <p className="py-8 text-center text-ink-2">{t("noSlotsDay")}</p>
          ) : (
            <Slots programme={programme} day={day} slots={data.slots} />
          )
        }
      </Answer>
    </Card>
  );
}

export type SlotsProps = { programme: AdminProgramme; day: Day; slots: readonly AdminSlot[] };

function Slots(props: SlotsProps) {
  const [range, setRange] = useState<SlotRange | null>(null);
  return (
    <>
      <DayChart {...props} />
      <RangeBar {...props} range={range} onRange={setRange} />
      <SlotsTable {...props} range={range} onPress={(at) => setRange(pressSlot(range, at))} />
    </>
  );
}

function DaySkeleton() {
  return (
    <SkeletonGroup>
      <Skeleton className="h-48" />
      <Skeleton className="h-24" />
      <Skeleton className="h-72" />
    </SkeletonGroup>
  );
}
