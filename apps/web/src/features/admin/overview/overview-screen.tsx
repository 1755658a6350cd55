"use client";

import { useTranslations } from "next-intl";
import { PageTitle } from "../../../ui/page-title.tsx";
import { Skeleton, SkeletonGroup } from "../../../ui/skeleton.tsx";

export function OverviewScreen() {
  const t = useTranslations("adminOverview");
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
