"use client";

import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { classNames } from "./class-names.ts";

/** Stands around skeletons, appears only after 150 ms, and tells screen readers that something is on its way. */
export function SkeletonGroup({ children, className }: { children: ReactNode; className?: string | undefined }) {
  const t = useTranslations("ui");
  return (
    <div role="status" className={classNames("animate-late", className ?? "grid gap-3")}>
      <span className="sr-only">{t("loading")}</span>
      {children}
    </div>
  );
}

/** One grey block in the shape of what will stand there: give it that height and width. */
export function Skeleton({ className }: { className?: string | undefined }) {
  return <div aria-hidden="true" className={classNames("animate-breathe rounded-card bg-ink/7", className)} />;
}
