"use client";

import type { CouncilSettings } from "@seonchak/schema";
import { useQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useTRPC } from "../../../trpc/react.tsx";
import { Banner } from "../../../ui/banner.tsx";
import { Button } from "../../../ui/button.tsx";
import { Skeleton, SkeletonGroup } from "../../../ui/skeleton.tsx";
import { useActReason } from "../desk/act-reason.ts";
import { useAdmin } from "../desk/admin-context.ts";
import { Answer } from "../desk/answer.tsx";
import { Moment } from "../desk/moment.tsx";
import { SettingsSections } from "./settings-sections.tsx";
import { useSettingsForm } from "./use-settings-form.ts";
import { WholeForm } from "./whole-form.tsx";

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
  const reason = useActReason();
  const isReader = useAdmin().role === "viewer";
  return (
    <>
      <LastChange settings={settings} />
      {isReader && (
        <Banner kind="info" className="mb-4">
          {reason}
        </Banner>
      )}
      {state.isOutdated && <Outdated settings={settings} onReload={state.discard} />}
      <div className="max-w-[60rem]">
        <WholeForm state={state}>
          <SettingsSections state={state} settings={settings} disabledReason={reason} />
        </WholeForm>
      </div>
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

function SettingsSkeleton() {
  return (
    <SkeletonGroup>
      <Skeleton className="h-120 max-w-[60rem]" />
      <Skeleton className="h-72 max-w-[60rem]" />
      <Skeleton className="h-72 max-w-[60rem]" />
    </SkeletonGroup>
  );
}
