"use client";

import type { AdminProgramme } from "@seonchak/schema";
import { useTranslations } from "next-intl";
import type { FormEvent } from "react";
import { useEffect, useRef } from "react";
import { AlertDialog } from "../../../ui/alert-dialog.tsx";
import { Banner } from "../../../ui/banner.tsx";
import { Button } from "../../../ui/button.tsx";
import { useActReason } from "../desk/act-reason.ts";
import { useAdmin } from "../desk/admin-context.ts";
import { SaveBar } from "../settings/save-bar.tsx";
import { Section } from "../settings/section.tsx";
import { useLeaveQuestion } from "../settings/use-leave-question.ts";
import {
  AboutFields,
  ApprovalField,
  CodeField,
  HoursFields,
  NameFields,
  RuleFields,
  SlotFields,
} from "./form-fields.tsx";
import { useProgrammeForm } from "./use-programme-form.ts";

/** Every rule of a programme in one form; what its slots were made by is shown and cannot change once it is published. */
export function ProgrammeSettings({ programme }: { programme: AdminProgramme }) {
  const t = useTranslations("adminProgrammes.form");
  const settings = useTranslations("adminSettings");
  const state = useProgrammeForm(programme);
  const { form, change, errorAt, hasUnsaved, hasFieldError, save } = state;
  const reason = useActReason();
  const isReader = useAdmin().role === "viewer";
  const element = useRef<HTMLFormElement>(null);
  useEffect(() => {
    if (hasFieldError) element.current?.querySelector<HTMLElement>("[aria-invalid]")?.focus();
  }, [hasFieldError]);
  function onSubmit(event: FormEvent) {
    event.preventDefault();
    if (!reason) state.submit();
  }
  const fields = { form, change, errorAt, isFixed: programme.isPublished };
  return (
    <>
      {state.isOutdated && (
        <Banner
          kind="warning"
          action={
            <Button size="small" onClick={state.discard}>
              {settings("reload")}
            </Button>
          }
        >
          {t("outdated")}
        </Banner>
      )}
      <form ref={element} noValidate onSubmit={onSubmit} className="grid gap-4">
        {/* Whoever only looks types nothing that could not be saved. */}
        <fieldset disabled={isReader} className="grid min-w-0 gap-4">
          <Section title={t("words")}>
            <NameFields {...fields} />
            <AboutFields {...fields} />
            <CodeField {...fields} />
          </Section>
          <Section title={t("slots")} lead={programme.isPublished ? t("fixedLead") : undefined}>
            <ApprovalField {...fields} />
            <SlotFields {...fields} />
            <HoursFields {...fields} />
          </Section>
          <Section title={t("rules")}>
            <RuleFields {...fields} />
          </Section>
        </fieldset>
        <SaveBar
          hasUnsaved={hasUnsaved}
          pending={save.isPending}
          error={hasFieldError ? null : save.error}
          disabledReason={reason}
          onDiscard={state.discard}
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
