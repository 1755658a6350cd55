"use client";

import { useQueryClient } from "@tanstack/react-query";
import { CalendarClock } from "lucide-react";
import { useTranslations } from "next-intl";
import { Suspense } from "react";
import { Link, usePathname } from "../../i18n/navigation.tsx";
import { useTRPC } from "../../trpc/react.tsx";
import { buttonClass } from "../../ui/button-class.ts";
import { EmptyState } from "../../ui/empty-state.tsx";
import { ErrorState } from "../../ui/error-state.tsx";
import { PageTitle } from "../../ui/page-title.tsx";
import { Skeleton, SkeletonGroup } from "../../ui/skeleton.tsx";
import { CalendarScreen } from "./calendar-screen.tsx";
import { useProgrammes } from "./mine/use-programmes.ts";
import { ProgrammeList } from "./programme-list.tsx";

/** Every published programme, or the one that the address names: `/exams/mock-exam`. */
export function ExamsScreen() {
  return (
    <Suspense fallback={<ExamsSkeleton />}>
      <AskedProgramme />
    </Suspense>
  );
}

function AskedProgramme() {
  const t = useTranslations("exams");
  const code = codeIn(usePathname());
  const { programmes, isSettled, link } = useProgrammes();
  const refresh = useReadAgain();
  if (programmes === undefined) {
    if (!isSettled) return <ExamsSkeleton />;
    return (
      <>
        <PageTitle title={t("title")} />
        <ErrorState safe={t("unread")} onRetry={refresh} />
      </>
    );
  }
  const isOnly = programmes.length === 1;
  if (code === null && !isOnly) return <ProgrammeList programmes={programmes} link={link} />;
  const programme = code === null ? programmes[0] : programmes.find((one) => one.code === code);
  if (programme === undefined) return <NoSuchProgramme />;
  return <CalendarScreen key={programme.id} programme={programme} hasOthers={!isOnly} />;
}

function useReadAgain(): () => void {
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  return () => void queryClient.invalidateQueries(trpc.exams.programmes.queryFilter());
}

/** Null on the page of all programmes. */
function codeIn(pathname: string): string | null {
  return /^\/exams\/([^/]+)$/.exec(pathname)?.[1] ?? null;
}

function NoSuchProgramme() {
  const t = useTranslations("exams");
  return (
    <>
      <PageTitle title={t("title")} />
      <EmptyState
        icon={<CalendarClock />}
        title={t("noSuch.title")}
        body={t("noSuch.body")}
        action={
          <Link href="/exams" className={buttonClass({ tone: "primary" })}>
            {t("toAll")}
          </Link>
        }
      />
    </>
  );
}

function ExamsSkeleton() {
  const t = useTranslations("exams");
  return (
    <>
      <PageTitle title={t("title")} />
      <SkeletonGroup className="grid grid-cols-1 gap-3 lg:grid-cols-[minmax(0,1fr)_23rem]">
        <Skeleton className="h-120" />
        <Skeleton className="h-120" />
      </SkeletonGroup>
    </>
  );
}
