"use client";

import { useQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { useTRPC } from "../../trpc/react.tsx";
import { Button } from "../../ui/button.tsx";
import { Card, CardHead } from "../../ui/card.tsx";
import { ErrorState } from "../../ui/error-state.tsx";
import { Skeleton, SkeletonGroup } from "../../ui/skeleton.tsx";
import { phoneStyle, studentNumberStyle, writeDigits } from "../sign-in/digits.ts";
import { PhoneForm } from "./phone-form.tsx";

/** What the council knows of me. The phone number can be changed here; number and name are the council's to correct. */
export function ProfileCard() {
  const t = useTranslations("me.account.profile");
  const { data, isError, refetch } = useQuery(useTRPC().me.read.queryOptions());
  const [isChanging, setChanging] = useState(false);
  if (isError && data === undefined) return <ErrorState onRetry={() => void refetch()} />;
  if (data === undefined) return <ProfileSkeleton />;
  const rows = [
    [t("studentNumber"), writeDigits(data.studentNumber, studentNumberStyle)],
    [t("name"), data.name],
  ] as const;
  return (
    <Card className="p-5" aria-labelledby="profile">
      <CardHead id="profile" title={t("title")} />
      <dl className="divide-y divide-line">
        {rows.map(([label, value]) => (
          <div key={label} className="grid grid-cols-[5rem_1fr] items-center py-3">
            <dt className="text-sm text-ink-2">{label}</dt>
            <dd className="font-medium">{value}</dd>
          </div>
        ))}
        {!isChanging && (
          <div className="grid grid-cols-[5rem_1fr] items-center py-1">
            <dt className="text-sm text-ink-2">{t("phoneNumber")}</dt>
            <dd className="flex flex-wrap items-center justify-between gap-2 font-medium">
              {writeDigits(data.phoneNumber, phoneStyle)}
              <Button onClick={() => setChanging(true)}>{t("change")}</Button>
            </dd>
          </div>
        )}
      </dl>
      {isChanging && <PhoneForm phoneNumber={data.phoneNumber} onDone={() => setChanging(false)} />}
      <p className="mt-2 text-sm text-ink-2">{t("correct")}</p>
    </Card>
  );
}

function ProfileSkeleton() {
  return (
    <SkeletonGroup>
      <Skeleton className="h-52" />
    </SkeletonGroup>
  );
}
