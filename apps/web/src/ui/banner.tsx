"use client";

import { CloudOff, Info, Megaphone, TriangleAlert, WifiOff } from "lucide-react";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { classNames } from "./class-names.ts";

export type BannerKind = "offline" | "server-away" | "notice" | "info" | "warning";

const looks: Record<BannerKind, { Icon: typeof Info; className: string }> = {
  offline: { Icon: WifiOff, className: "bg-held-soft text-ink" },
  "server-away": { Icon: CloudOff, className: "bg-held-soft text-ink" },
  notice: { Icon: Megaphone, className: "bg-brand-soft text-ink" },
  info: { Icon: Info, className: "bg-sunken text-ink" },
  warning: { Icon: TriangleAlert, className: "bg-danger-soft text-ink" },
};

type BannerProps = {
  kind: BannerKind;
  /** `offline` and `server-away` bring their own words. */
  children?: ReactNode | undefined;
  action?: ReactNode | undefined;
  className?: string | undefined;
};

/** A line across the page about the state of everything. It says what still works, and goes by itself. */
export function Banner({ kind, children, action, className }: BannerProps) {
  const t = useTranslations("ui");
  const { Icon, className: look } = looks[kind];
  const own = kind === "offline" ? t("offline") : kind === "server-away" ? t("serverAway") : undefined;
  return (
    <div role="status" className={classNames("flex items-center gap-3 rounded-card px-4 py-3", look, className)}>
      <Icon aria-hidden="true" className="size-5 shrink-0" />
      <div className="min-w-0 flex-1">{children ?? own}</div>
      {action}
    </div>
  );
}
