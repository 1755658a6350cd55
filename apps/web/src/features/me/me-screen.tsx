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
  const { mine, link, hasEnded, refresh } = useMine(isSignedIn);
  if (hasEnded) return <SignInFirst next="/me" hasEnded />;
  if (mine === undefined && (link === "away" || link === "offline"))
    return <ErrorState onRetry={() => void refresh()} />;
  if (mine === undefined) return <MineSkeleton />;
  return (
    <>
      {(link === "offline" || link === "away") && (
        <Banner kind={link === "offline" ? "offline" : "server-away"} className="mb-4" />
      )}
      <div className="grid grid-cols-1 gap-3 lg:grid-cols-2">
        {mine.hold && (
          <MyHoldCard key={mine.hold.holdId} hold={mine.hold} link={link} onChanged={() => void refresh()} />
        )}
        {mine.locker && <MyLockerCard locker={mine.locker} link={link} />}
      </div>
      {!mine.hold && !mine.locker && <Nothing />}
      <Part title={t("history.title")}>
        <HistoryList history={mine.history} />
      </Part>
    </>
  );
}

function Nothing() {
  const t = useTranslations("me.empty");
  return (
    <EmptyState
      icon={<Ticket />}
      title={t("title")}
      body={t("body")}
      action={
        <Link href="/lockers" className={buttonClass({ tone: "primary" })}>
          {t("go")}
        </Link>
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
