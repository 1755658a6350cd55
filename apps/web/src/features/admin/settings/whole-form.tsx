"use client";

import { useTranslations } from "next-intl";
import type { FormEvent, ReactNode } from "react";
import { useEffect, useRef } from "react";
import { AlertDialog } from "../../../ui/alert-dialog.tsx";
import { useActReason } from "../desk/act-reason.ts";
import { useAdmin } from "../desk/admin-context.ts";
import { SaveBar } from "./save-bar.tsx";
import { useLeaveQuestion } from "./use-leave-question.ts";

type WholeFormProps = {
  state: {
    hasUnsaved: boolean;
    hasFieldError: boolean;
    save: { isPending: boolean; error: unknown };
    submit: () => void;
    discard: () => void;
  };
  children: ReactNode;
};

/** A form that is saved as a whole: goes to the field that was refused, and asks before what was typed is left. */
export function WholeForm({ state, children }: WholeFormProps) {
  const { hasUnsaved, hasFieldError, save, submit, discard } = state;
  const reason = useActReason();
  const isReader = useAdmin().role === "viewer";
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => {
    if (hasFieldError) form.current?.querySelector<HTMLElement>("[aria-invalid]")?.focus();
  }, [hasFieldError]);
  function onSubmit(event: FormEvent) {
    event.preventDefault();
    if (!reason) submit();
  }
  return (
    <>
      <form ref={form} noValidate onSubmit={onSubmit} className="grid gap-4">
        {/* Whoever only looks types nothing that could not be saved. */}
        <fieldset disabled={isReader} className="grid min-w-0 gap-4">
          {children}
        </fieldset>
        <SaveBar
          hasUnsaved={hasUnsaved}
          pending={save.isPending}
          error={hasFieldError ? null : save.error}
          disabledReason={reason}
          onDiscard={discard}
        />
      </form>
      <LeaveDialog hasUnsaved={hasUnsaved && !save.isPending} />
    </>
  );
}

function LeaveDialog({ hasUnsaved }: { hasUnsaved: boolean }) {
  const t = useTranslations("adminSettings.leave");
  const { asked, stay, leave } = useLeaveQuestion(hasUnsaved);
  return (
    <AlertDialog
      open={asked}
      onOpenChange={stay}
      title={t("title")}
      description={t("body")}
      confirmLabel={t("confirm")}
      cancelLabel={t("stay")}
      tone="danger-solid"
      onConfirm={leave}
    />
  );
}
