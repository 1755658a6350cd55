"use client";

import { Ticket } from "lucide-react";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Link } from "../../i18n/navigation.tsx";
import { Banner } from "../../ui/banner.tsx";
import { buttonClass } from "../../ui/button-class.ts";
import { EmptyState } from "../../ui/empty-state.tsx";
import { ErrorState } from "../../ui/error-state.tsx";
import { PageTitle } from "../../ui/page-title.tsx";
import { Skeleton, SkeletonGroup } from "../../ui/skeleton.tsx";
import type { BookingsOfMine } from "../exams/mine/my-bookings.tsx";
import { MyComingBookings, MyComingPages, MyPastBookings, useBookingsOfMine } from "../exams/mine/my-bookings.tsx";
import type { LinkState } from "../live/link-state.ts";
import { useFollowTabs } from "../live/tabs-agree.ts";
import { useViewer } from "../live/viewer.ts";
import { HistoryList } from "./history-list.tsx";
import { MyHoldCard } from "./my-hold-card.tsx";
import { MyLockerCard } from "./my-locker-card.tsx";
import { RoundNotices } from "./round-notices.tsx";
import { SignInFirst } from "./sign-in-first.tsx";
import { useMine } from "./use-mine.ts";

/** What I hold, what is mine, and what was. */
export function MeScreen() {
  const t = useTranslations("me");
  useFollowTabs();
  const { student } = useViewer();
  return (
    <>
      <PageTitle
        title={t("title")}
        lead={student ? t("whose", { name: student.name }) : undefined}
        actions={
          student && (
            <Link href="/me/account" className={buttonClass({ size: "tap" })}>
              {t("toAccount")}
            </Link>
          )
        }
      />
      <RoundNotices />
      {student === null ? <SignInFirst next="/me" hasEnded={false} /> : <Mine isSignedIn={student !== undefined} />}
    </>
  );
}

function Mine({ isSignedIn }: { isSignedIn: boolean }) {
  const t = useTranslations("me");
  const lockers = useMine(isSignedIn);
  const exams = useBookingsOfMine(isSignedIn);
  const link = worseOf(lockers.link, exams.coming.link);
  const isAway = link === "offline" || link === "away";
  if (lockers.hasEnded) return <SignInFirst next="/me" hasEnded />;
  if (lockers.mine === undefined && isAway) return <ErrorState onRetry={() => void lockers.refresh()} />;
  // Together, so that nothing moves when the second answer comes.
  if (lockers.mine === undefined || (exams.coming.bookings === undefined && !isAway)) return <MineSkeleton />;
  return (
    <>
      {isAway && <Banner kind={link === "offline" ? "offline" : "server-away"} className="mb-4" />}
      <WhatIsMine mine={lockers.mine} link={lockers.link} onChanged={() => void lockers.refresh()} exams={exams} />
      <Part title={t("history.title")}>
        <HistoryList history={lockers.mine.history} />
      </Part>
      <MyPastBookings {...exams} />
    </>
  );
}

type WhatIsMineProps = {
  mine: NonNullable<ReturnType<typeof useMine>["mine"]>;
  link: LinkState;
  onChanged: () => void;
  exams: BookingsOfMine;
};

/** Live holds first, then what is confirmed or waits for a decision. */
function WhatIsMine({ mine: { hold, locker }, link, onChanged, exams }: WhatIsMineProps) {
  if (!hold && !locker && exams.coming.bookings?.total === 0) return <Nothing />;
  return (
    <>
      <div className="grid grid-cols-1 items-start gap-3 lg:grid-cols-2">
        {hold && <MyHoldCard key={hold.holdId} hold={hold} link={link} onChanged={onChanged} />}
        <MyComingBookings exams={exams} held />
        {locker && <MyLockerCard locker={locker} link={link} />}
        <MyComingBookings exams={exams} held={false} />
      </div>
      <MyComingPages {...exams} />
    </>
  );
}

/** What either of them has found out is said once, above the page. */
function worseOf(one: LinkState, other: LinkState): LinkState {
  if (one === "offline" || other === "offline") return "offline";
  return other === "away" ? "away" : one;
}

function Nothing() {
  const t = useTranslations("me.empty");
  return (
    <EmptyState
      icon={<Ticket />}
      title={t("title")}
      body={t("body")}
      action={
        <div className="flex flex-wrap justify-center gap-2.5">
          <Link href="/lockers" className={buttonClass({ tone: "primary" })}>
            {t("go")}
          </Link>
          <Link href="/exams" className={buttonClass()}>
            {t("goExams")}
          </Link>
        </div>
      }
    />
  );
}

function Part({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className="mt-8">
      <h2 className="mb-3">{title}</h2>
      {children}
    </section>
  );
}

function MineSkeleton() {
  return (
    <SkeletonGroup className="grid grid-cols-1 gap-3 lg:grid-cols-2">
      <Skeleton className="h-44" />
    </SkeletonGroup>
  );
}
