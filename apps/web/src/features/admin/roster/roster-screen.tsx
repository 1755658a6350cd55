"use client";

import { useTranslations } from "next-intl";
import { PageTitle } from "../../../ui/page-title.tsx";
import { Desk } from "../desk/desk.tsx";
import { RosterDesk } from "./roster-desk.tsx";

/** 학생 명단: who may register, imported from a file and corrected by hand. */
export function AdminRosterScreen() {
  const t = useTranslations("adminRoster");
  return (
    <>
      <PageTitle title={t("title")} lead={t("lead")} />
      <Desk>
        <RosterDesk />
      </Desk>
    </>
  );
}
