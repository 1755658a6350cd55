"use client";

import { useTranslations } from "next-intl";
import { Button } from "../../../ui/button.tsx";
import { RefusalNote } from "../desk/refusal-note.tsx";

type SaveBarProps = {
  hasUnsaved: boolean;
  pending: boolean;
  /** A refusal that is about no field. */
  error: unknown;
  disabledReason: string | undefined;
  onDiscard: () => void;
};

/** Always in reach at the lower edge, with what is not saved yet. */
export function SaveBar({ hasUnsaved, pending, error, disabledReason, onDiscard }: SaveBarProps) {
  const t = useTranslations("adminSettings");
  const common = useTranslations("adminCommon");
  return (
    <div
      data-save-bar
      className="sticky bottom-0 z-10 -mx-4 grid gap-2 border-t border-line bg-page/92 px-4 py-3 backdrop-blur-md sm:-mx-7 sm:px-7"
    >
      <RefusalNote error={error} />
      <div className="flex flex-wrap items-center justify-end gap-2">
        <p aria-live="polite" className="mr-auto text-sm text-ink-2 max-sm:w-full">
          {hasUnsaved ? t("unsaved") : t("allSaved")}
        </p>
        {hasUnsaved && (
          <Button tone="plain" onClick={onDiscard}>
            {t("discard")}
          </Button>
        )}
        <Button
          type="submit"
          tone="primary"
          pending={pending}
          disabledReason={disabledReason ?? (hasUnsaved ? undefined : t("allSaved"))}
        >
          {common("save")}
        </Button>
      </div>
    </div>
  );
}
