"use client";

import { useTranslations } from "next-intl";
import { ErrorState } from "../../ui/error-state.tsx";

/** What an error boundary shows. The digest finds the server's log line. */
export function CrashScreen({ error, onRetry }: { error: unknown; onRetry: () => void }) {
  const t = useTranslations("errors");
  const digest = error instanceof Error && "digest" in error ? String(error.digest) : undefined;
  return <ErrorState title={t("crashTitle")} safe={t("crashSafe")} onRetry={onRetry} requestId={digest} />;
}
