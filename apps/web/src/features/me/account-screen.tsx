"use client";

import { ChevronLeft } from "lucide-react";
import { useTranslations } from "next-intl";
import { Link } from "../../i18n/navigation.tsx";
import { PageTitle } from "../../ui/page-title.tsx";
import { Skeleton, SkeletonGroup } from "../../ui/skeleton.tsx";
import { useFollowTabs } from "../live/tabs-agree.ts";
import { useViewer } from "../live/viewer.ts";
import { LeaveCard } from "./leave-card.tsx";
import { ProfileCard } from "./profile-card.tsx";
import { SessionsCard } from "./sessions-card.tsx";
import { SignInFirst } from "./sign-in-first.tsx";

/** Who I am to the council, where I am signed in, and the ways out. */
export function AccountScreen() {
  const t = useTranslations("me");
  const { student } = useViewer();
  useFollowTabs();
  return (
    <div className="mx-auto max-w-[42rem]">
      <Link
        href="/me"
        className="-ml-2 inline-flex min-h-tap items-center gap-1 rounded-link px-1 text-sm text-ink-2 hover:text-ink"
      >
        <ChevronLeft aria-hidden="true" className="size-4" />
        {t("title")}
      </Link>
      <PageTitle title={t("accountTitle")} />
      {student === undefined && (
        <SkeletonGroup>
          <Skeleton className="h-52" />
          <Skeleton className="h-40" />
        </SkeletonGroup>
      )}
      {student === null && <SignInFirst next="/me/account" hasEnded={false} />}
      {student && (
        <div className="grid gap-3">
          <ProfileCard />
          <SessionsCard />
          <LeaveCard />
        </div>
      )}
    </div>
  );
}
