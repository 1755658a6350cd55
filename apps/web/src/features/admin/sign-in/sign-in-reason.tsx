"use client";

import { useQuery } from "@tanstack/react-query";
import { useSearchParams } from "next/navigation";
import { useTranslations } from "next-intl";
import { useEffect } from "react";
import { useRouter } from "../../../i18n/navigation.tsx";
import { useTRPC } from "../../../trpc/react.tsx";
import { Banner } from "../../../ui/banner.tsx";
import { returnPath, signInWhy } from "../desk/return-path.ts";

/** Why this page came up. Whoever is signed in already and came by themselves goes on at once. */
export function SignInReason() {
  const t = useTranslations("adminSignIn");
  const search = useSearchParams();
  const router = useRouter();
  const trpc = useTRPC();
  const why = signInWhy(search.get("why"));
  const next = returnPath(search.get("next"));
  // After "ended" the viewer may be up to a second behind and would send us in circles.
  const { data: viewer } = useQuery(trpc.me.viewer.queryOptions(undefined, { enabled: why === null }));
  const isSignedIn = why === null && viewer?.kind === "admin";
  useEffect(() => {
    if (isSignedIn) router.replace(next);
  }, [isSignedIn, next, router]);
  if (why === null) return null;
  return (
    <Banner kind="info" className="mb-5">
      {t(`why.${why}`)}
    </Banner>
  );
}
