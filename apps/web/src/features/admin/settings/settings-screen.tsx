"use client";

import { useTranslations } from "next-intl";
import { PageTitle } from "../../../ui/page-title.tsx";
import { Desk } from "../desk/desk.tsx";
import { SettingsDesk } from "./settings-desk.tsx";

/** 설정: how the council looks to students, and who may register. */
export function AdminSettingsScreen() {
  const t = useTranslations("adminSettings");
  return (
    <>
      <PageTitle title={t("title")} lead={t("lead")} />
      <Desk>
        <SettingsDesk />
      </Desk>
    </>
  );
}
