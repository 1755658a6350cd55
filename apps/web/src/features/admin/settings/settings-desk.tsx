"use client";

import type { CouncilSettings } from "@seonchak/schema";
import { useQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import type { FormEvent } from "react";
import { useEffect, useRef } from "react";
import { useTRPC } from "../../../trpc/react.tsx";
import { AlertDialog } from "../../../ui/alert-dialog.tsx";
import { Banner } from "../../../ui/banner.tsx";
import { Button } from "../../../ui/button.tsx";
import { Skeleton, SkeletonGroup } from "../../../ui/skeleton.tsx";
import { useActReason } from "../desk/act-reason.ts";
import { useAdmin } from "../desk/admin-context.ts";
import { Answer } from "../desk/answer.tsx";
import { Moment } from "../desk/moment.tsx";
import { SaveBar } from "./save-bar.tsx";
import { SettingsSections } from "./settings-sections.tsx";
import { useLeaveQuestion } from "./use-leave-question.ts";
import { useSettingsForm } from "./use-settings-form.ts";

/** What the council says of itself and who may register: one form, saved as a whole. */
export function SettingsDesk() {
  const trpc = useTRPC();
  const settings = useQuery(trpc.admin.settings.read.queryOptions());
  return (
    <Answer question={settings} skeleton={<SettingsSkeleton />}>
      {(data) => <SettingsForm settings={data} />}
    </Answer>
  );
}

function SettingsForm({ settings }: { settings: CouncilSettings }) {
  const state = useSettingsForm(settings);
  const { hasUnsaved, save, submit, discard, isOutdated, hasFieldError } = state;
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
      <LastChange settings={settings} />
      {isReader && (
        <Banner kind="info" className="mb-4">
          {reason}
        </Banner>
      )}
      {isOutdated && <Outdated settings={settings} onReload={discard} />}
      <form ref={form} noValidate onSubmit={onSubmit} className="grid max-w-[60rem] gap-4">
        {/* Whoever only looks types nothing that could not be saved. */}
        <fieldset disabled={isReader} className="grid min-w-0 gap-4">
          <SettingsSections state={state} settings={settings} disabledReason={reason} />
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

function LastChange({ settings: { lastChange } }: { settings: CouncilSettings }) {
  const t = useTranslations("adminSettings");
  if (lastChange === null) return null;
  const { at, actor } = lastChange;
  return (
    <p className="mb-4 text-sm text-ink-2">{t.rich("lastChange", { actor, moment: () => <Moment at={at} wraps /> })}</p>
  );
}

function Outdated({ settings, onReload }: { settings: CouncilSettings; onReload: () => void }) {
  const t = useTranslations("adminSettings");
  const action = (
    <Button size="small" onClick={onReload}>
      {t("reload")}
    </Button>
  );
  return (
    <Banner kind="warning" action={action} className="mb-4">
      {t("outdated", { actor: settings.lastChange?.actor ?? "" })}
    </Banner>
  );
}

function LeaveDialog({ hasUnsaved }: { hasUnsaved: boolean }) {
  const t = useTranslations("adminSettings");
  const { asked, stay, leave } = useLeaveQuestion(hasUnsaved);
  return (
    <AlertDialog
      open={asked}
      onOpenChange={stay}
      title={t("leave.title")}
      description={t("leave.body")}
      confirmLabel={t("leave.confirm")}
      cancelLabel={t("leave.stay")}
      tone="danger-solid"
      onConfirm={leave}
    />
  );
}

function SettingsSkeleton() {
  return (
    <SkeletonGroup>
      <Skeleton className="h-120 max-w-[60rem]" />
      <Skeleton className="h-72 max-w-[60rem]" />
      <Skeleton className="h-72 max-w-[60rem]" />
    </SkeletonGroup>
  );
}
