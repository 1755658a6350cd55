"use client";

import type { ResetPreview, ResetScope } from "@seonchak/schema";
import { useTranslations } from "next-intl";
import { refusalOf } from "../../../../trpc/refusal-of.ts";
import { Button } from "../../../../ui/button.tsx";
import { Skeleton, SkeletonGroup } from "../../../../ui/skeleton.tsx";
import type { Question } from "../../desk/question.ts";
import { RefusalNote } from "../../desk/refusal-note.tsx";

type ResetConsequenceProps = {
  scope: ResetScope;
  preview: Question & { data: ResetPreview | undefined };
};

/** What a reset would do, as numbers and in a sentence, and what stays as it is. */
export function ResetConsequence({ scope, preview }: ResetConsequenceProps) {
  const ui = useTranslations("ui");
  const { data, error } = preview;
  if (data !== undefined) return <Consequence scope={scope} data={data} />;
  if (!error && preview.fetchStatus !== "paused") return <CountingSkeleton />;
  // A locker that does not exist is not there the second time either.
  const canRetry = !error || refusalOf(error)?.reason !== "LOCKER_NOT_FOUND";
  return (
    <div className="grid justify-items-start gap-3">
      {error ? <RefusalNote error={error} /> : <p>{ui("offlineReason")}</p>}
      {canRetry && (
        <Button size="small" pending={preview.isFetching} onClick={() => void preview.refetch()}>
          {ui("retry")}
        </Button>
      )}
    </div>
  );
}

function Consequence({ scope, data }: { scope: ResetScope; data: ResetPreview }) {
  const t = useTranslations("adminLockers.resetting");
  const isEmpty = data.confirmedCount + data.heldCount === 0;
  return (
    <div className="grid gap-3.5">
      <dl className="grid grid-cols-3 gap-2 text-ink">
        <Count name={t("confirmed")} count={data.confirmedCount} />
        <Count name={t("held")} count={data.heldCount} />
        <Count name={t("untouched")} count={data.untouchedCount} />
      </dl>
      <p>
        {isEmpty ? t("nothingBody") : t("body", { count: data.studentCount })}
        {!isEmpty && data.heldCount > 0 && ` ${t("heldBody")}`} {t(`stays.${scope.kind}`)}
      </p>
    </div>
  );
}

function Count({ name, count }: { name: string; count: number }) {
  return (
    <div className="flex flex-col-reverse justify-end rounded-control bg-sunken p-3">
      <dt>{name}</dt>
      <dd className="text-xl font-bold">{count}</dd>
    </div>
  );
}

function CountingSkeleton() {
  return (
    <SkeletonGroup className="grid gap-3.5">
      <div className="grid grid-cols-3 gap-2">
        <Skeleton className="h-20" />
        <Skeleton className="h-20" />
        <Skeleton className="h-20" />
      </div>
      <Skeleton className="h-12" />
    </SkeletonGroup>
  );
}
