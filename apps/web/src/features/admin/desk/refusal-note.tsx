"use client";

import { CircleAlert } from "lucide-react";
import { useTranslations } from "next-intl";
import { refusalOf } from "../../../trpc/refusal-of.ts";

/** Why a press was refused, beside the button. Empty until there is something to say, so that it is read aloud then. */
export function RefusalNote({ error }: { error: unknown }) {
  const words = useRefusalWords();
  return (
    <div role="alert" className="empty:hidden">
      {Boolean(error) && (
        <p className="flex gap-2 rounded-control bg-danger-soft px-3.5 py-2.5 text-ink">
          <CircleAlert aria-hidden="true" className="mt-0.5 size-4.5 shrink-0 text-danger" />
          <span>{words(error)}</span>
        </p>
      )}
    </div>
  );
}

/** The sentence for a failed call, with the request id where the fault is ours. */
export function useRefusalWords(): (error: unknown) => string {
  const t = useTranslations("adminCommon");
  return (error) => {
    const refusal = refusalOf(error);
    if (refusal === null) return t("unsure");
    return refusal.reason === "INTERNAL" ? `${refusal.message} (${refusal.requestId})` : refusal.message;
  };
}

/** The refusal's sentence when it is about this field of the input; undefined otherwise. */
export function fieldError(error: unknown, field: string): string | undefined {
  const refusal = error ? refusalOf(error) : null;
  return refusal?.field === field ? refusal.message : undefined;
}
