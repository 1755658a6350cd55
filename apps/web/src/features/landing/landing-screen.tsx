"use client";

import { useTranslations } from "next-intl";
import { PageTitle } from "../../ui/page-title.tsx";
import { Skeleton, SkeletonGroup } from "../../ui/skeleton.tsx";

export function LandingScreen() {
  const t = useTranslations("landing");
  return (
    <>
      <PageTitle title={t("title")} />
      <SkeletonGroup>
        <Skeleton className="h-40" />
        <Skeleton className="h-40" />
      </SkeletonGroup>
    </>
  );
}
