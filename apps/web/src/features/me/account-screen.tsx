"use client";

import { useTranslations } from "next-intl";
import { PageTitle } from "../../ui/page-title.tsx";
import { Skeleton, SkeletonGroup } from "../../ui/skeleton.tsx";

export function AccountScreen() {
  const t = useTranslations("me");
  return (
    <>
      <PageTitle title={t("accountTitle")} />
      <SkeletonGroup>
        <Skeleton className="h-40" />
        <Skeleton className="h-40" />
      </SkeletonGroup>
    </>
  );
}
