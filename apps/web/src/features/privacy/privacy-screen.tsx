"use client";

import { useQuery } from "@tanstack/react-query";
import { useLocale, useTranslations } from "next-intl";
import { useTRPC } from "../../trpc/react.tsx";
import { refusalOf } from "../../trpc/refusal-of.ts";
import { Card } from "../../ui/card.tsx";
import { ErrorState } from "../../ui/error-state.tsx";
import { PageTitle } from "../../ui/page-title.tsx";
import { Skeleton, SkeletonGroup } from "../../ui/skeleton.tsx";
import { inLanguage } from "../council/in-language.ts";
import { PrivacyNotice } from "./privacy-notice.tsx";

const FRESH_MS = 60_000;

/** The notice that students agree to: the council's own words, or else the product's. */
export function PrivacyScreen() {
  const t = useTranslations("privacy");
  const locale = useLocale();
  const trpc = useTRPC();
  const privacy = useQuery(trpc.council.privacy.queryOptions(undefined, { staleTime: FRESH_MS }));
  const { data } = privacy;
  const own = data && inLanguage(locale, data.ko, data.en);
  return (
    <div className="mx-auto max-w-[42rem]">
      <PageTitle title={t("title")} lead={own ? undefined : t("lead")} />
      {data ? (
        <Card className="grid gap-7 p-5 sm:p-7">
          {own ? (
            <div lang={own.lang} className="leading-relaxed whitespace-pre-line">
              {own.text}
            </div>
          ) : (
            <PrivacyNotice />
          )}
          <p className="text-sm text-ink-2">{t("version", { version: data.version })}</p>
        </Card>
      ) : privacy.error || privacy.fetchStatus === "paused" ? (
        <ErrorState
          title={privacy.error ? refusalOf(privacy.error)?.message : undefined}
          onRetry={() => void privacy.refetch()}
          retrying={privacy.isFetching}
        />
      ) : (
        <SkeletonGroup>
          <Skeleton className="h-136" />
        </SkeletonGroup>
      )}
    </div>
  );
}
