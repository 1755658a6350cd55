"use client";

import { useSearchParams } from "next/navigation";
import { useTranslations } from "next-intl";
import { Suspense, useEffect } from "react";
import { useRouter } from "../../i18n/navigation.tsx";
import { Banner } from "../../ui/banner.tsx";
import { Card } from "../../ui/card.tsx";
import { useOnline } from "../../ui/online.ts";
import { PageTitle } from "../../ui/page-title.tsx";
import { Skeleton, SkeletonGroup } from "../../ui/skeleton.tsx";
import { useViewer } from "../live/viewer.ts";
import { RegistrationNote } from "./registration-note.tsx";
import { lockerOf, safeNext } from "./safe-next.ts";
import { SignInForm } from "./sign-in-form.tsx";

/** `?next=` is where one came from; `?ended=1` when a session ended on the way. */
export function SignInScreen() {
  const t = useTranslations("signIn");
  return (
    <div className="mx-auto max-w-110">
      <PageTitle title={t("title")} lead={t("lead")} />
      <Suspense fallback={<FormSkeleton />}>
        <Door />
      </Suspense>
    </div>
  );
}

function Door() {
  const t = useTranslations("signIn");
  const asked = useSearchParams();
  const next = safeNext(asked.get("next"));
  const lockerNumber = lockerOf(next);
  const { student } = useViewer();
  const router = useRouter();
  const isOnline = useOnline();
  useEffect(() => {
    if (student) router.replace(next);
  }, [student, next, router]);
  return (
    <>
      {!isOnline && (
        <Banner kind="offline" className="mb-3">
          {t("offline")}
        </Banner>
      )}
      {(asked.has("ended") || lockerNumber !== null) && (
        <Banner kind="info" className="mb-3">
          {asked.has("ended") && t("ended")}{" "}
          {lockerNumber === null ? t("backHere") : t("backTo", { number: lockerNumber })}
        </Banner>
      )}
      <RegistrationNote />
      <Card className="p-5 sm:p-6">
        <SignInForm next={next} />
      </Card>
    </>
  );
}

function FormSkeleton() {
  return (
    <SkeletonGroup>
      <Skeleton className="h-136" />
    </SkeletonGroup>
  );
}
