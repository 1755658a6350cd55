"use client";

import { useQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { useEffect } from "react";
import { useRouter } from "../../../i18n/navigation.tsx";
import { useTRPC } from "../../../trpc/react.tsx";
import { Skeleton, SkeletonGroup } from "../../../ui/skeleton.tsx";
import type { Admin } from "./admin-context.ts";
import { AdminProvider } from "./admin-context.ts";
import { useDeskPath } from "./desk-path.ts";
import { useLeaveWhenEnded } from "./leave-when-ended.ts";
import { QuestionFailed } from "./question-failed.tsx";
import { signInPath } from "./return-path.ts";

/**
 * Shows a screen of the desk to administrators, and sends everybody else to the sign-in page and back. The server
 * refuses every call on its own; this only spares people a page full of refusals.
 */
export function Desk({ children }: { children: ReactNode }) {
  const trpc = useTRPC();
  const viewer = useQuery(trpc.me.viewer.queryOptions());
  const { data } = viewer;
  if (data === undefined) {
    return viewer.error || viewer.fetchStatus === "paused" ? <QuestionFailed question={viewer} /> : <DeskSkeleton />;
  }
  if (data?.kind === "admin") return <Seat admin={data}>{children}</Seat>;
  return <ToSignIn isStudent={data !== null} />;
}

function Seat({ admin, children }: { admin: Admin; children: ReactNode }) {
  useLeaveWhenEnded();
  return <AdminProvider value={admin}>{children}</AdminProvider>;
}

function ToSignIn({ isStudent }: { isStudent: boolean }) {
  const router = useRouter();
  const path = useDeskPath();
  const t = useTranslations("adminCommon");
  useEffect(() => {
    router.replace(signInPath(path(), isStudent ? "student" : undefined));
  }, [router, path, isStudent]);
  return (
    <p role="status" className="py-10 text-center text-ink-2">
      {t("toSignIn")}
    </p>
  );
}

function DeskSkeleton() {
  return (
    <SkeletonGroup>
      <Skeleton className="mt-2 h-8 w-40" />
      <Skeleton className="h-12" />
      <Skeleton className="h-80" />
    </SkeletonGroup>
  );
}
