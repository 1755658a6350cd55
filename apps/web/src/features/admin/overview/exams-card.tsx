"use client";

import type { AdminProgramme } from "@seonchak/schema";
import { useQuery } from "@tanstack/react-query";
import { useLocale, useTranslations } from "next-intl";
import { Link } from "../../../i18n/navigation.tsx";
import { useTRPC } from "../../../trpc/react.tsx";
import { Card, CardHead } from "../../../ui/card.tsx";
import { nameIn } from "../desk/in-language.ts";
import { DaysStrip } from "../programmes/days-strip.tsx";
import { ProgrammeStatePill } from "../programmes/programme-state.tsx";

const LOOK_AGAIN_MS = 10_000;
const LINK = "underline underline-offset-4 hover:text-ink";

/** Exam programmes that students can see: what waits for a decision, and how full the next days are. Nothing without them. */
export function ExamsCard() {
  const t = useTranslations("adminProgrammes.overview");
  const trpc = useTRPC();
  const { data } = useQuery(trpc.admin.programmes.list.queryOptions(undefined, { refetchInterval: LOOK_AGAIN_MS }));
  const published = data?.programmes.filter(({ isPublished }) => isPublished) ?? [];
  if (!data || published.length === 0) return null;
  const waiting = published
    .filter(({ approval }) => approval === "manual")
    .reduce((sum, { pendingCount }) => sum + pendingCount, 0);
  return (
    <Card aria-labelledby="exams-now" className="grid gap-4 sm:p-5">
      <CardHead
        id="exams-now"
        title={t("title")}
        aside={
          <Link href="/admin/programmes" className={LINK}>
            {t("all")}
          </Link>
        }
      />
      <p className="text-[1.125rem] font-semibold">
        {waiting > 0 ? (
          <Link href="/admin/bookings?status=pending" className={LINK}>
            {t("waiting", { count: waiting })}
          </Link>
        ) : (
          t("noneWaiting")
        )}
      </p>
      {published.map((programme) => (
        <NextDays key={programme.id} programme={programme} serverTime={data.serverTime} />
      ))}
    </Card>
  );
}

function NextDays({ programme, serverTime }: { programme: AdminProgramme; serverTime: string }) {
  const name = nameIn(useLocale(), programme);
  return (
    <section aria-label={name} className="grid gap-2 border-t border-line pt-4">
      <h3 className="flex flex-wrap items-center gap-x-3 gap-y-1 font-semibold">
        <Link href={`/admin/programmes/${programme.id}`} className="underline-offset-4 hover:underline">
          {name}
        </Link>
        <ProgrammeStatePill programme={programme} />
      </h3>
      <DaysStrip days={programme.days} serverTime={serverTime} />
    </section>
  );
}
