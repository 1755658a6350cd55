"use client";

import { ChevronLeft, ChevronRight } from "lucide-react";
import { useTranslations } from "next-intl";
import { Button } from "./button.tsx";

type PaginationProps = {
  /** From 1. */
  page: number;
  pageSize: number;
  /** Rows on all pages together. */
  total: number;
  /** There are more than `total`: counting stopped there. */
  hasMore?: boolean | undefined;
  onPageChange: (page: number) => void;
};

/** Which rows are shown, and the pages beside. */
export function Pagination({ page, pageSize, total, hasMore = false, onPageChange }: PaginationProps) {
  const t = useTranslations("ui.pagination");
  const pages = Math.max(1, Math.ceil(total / pageSize));
  const from = total === 0 ? 0 : (page - 1) * pageSize + 1;
  const to = Math.min(page * pageSize, total);
  return (
    <nav aria-label={t("label")} className="flex flex-wrap items-center justify-between gap-3">
      <p className="text-sm text-ink-2">{t(hasMore ? "rangeMore" : "range", { from, to, total })}</p>
      <div className="flex items-center gap-2">
        <Button size="small" aria-label={t("previous")} disabled={page <= 1} onClick={() => onPageChange(page - 1)}>
          <ChevronLeft aria-hidden="true" className="size-4" />
        </Button>
        <span aria-live="polite" className="text-sm">
          <span aria-hidden="true">
            {page} / {pages}
          </span>
          <span className="sr-only">{t("status", { page, total: pages })}</span>
        </span>
        <Button size="small" aria-label={t("next")} disabled={page >= pages} onClick={() => onPageChange(page + 1)}>
          <ChevronRight aria-hidden="true" className="size-4" />
        </Button>
      </div>
    </nav>
  );
}
