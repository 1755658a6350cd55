"use client";

import { CloudOff } from "lucide-react";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Button } from "./button.tsx";

type ErrorStateProps = {
  /** What happened; a general sentence unless given. */
  title?: string | undefined;
  /** What is safe; a general sentence unless given. */
  safe?: ReactNode | undefined;
  onRetry?: (() => void) | undefined;
  retrying?: boolean | undefined;
  /** For the council's helpers: what to quote when asking, such as the request id. */
  requestId?: string | undefined;
};

/** What happened, what is safe, try again. */
export function ErrorState({ title, safe, onRetry, retrying, requestId }: ErrorStateProps) {
  const t = useTranslations("ui");
  return (
    <div
      role="alert"
      className="grid justify-items-center gap-2 rounded-card border border-line bg-surface px-5 py-10 text-center"
    >
      <CloudOff aria-hidden="true" className="mb-1 size-8 stroke-[1.5] text-ink-2" />
      <p className="text-lg font-semibold">{title ?? t("errorTitle")}</p>
      <p className="max-w-prose text-ink-2">{safe ?? t("errorSafe")}</p>
      {onRetry !== undefined && (
        <Button className="mt-3" onClick={onRetry} pending={retrying}>
          {t("retry")}
        </Button>
      )}
      {requestId !== undefined && <p className="mt-2 text-xs text-ink-2">{requestId}</p>}
    </div>
  );
}
