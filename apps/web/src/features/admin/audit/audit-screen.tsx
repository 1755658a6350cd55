"use client";

import { useTranslations } from "next-intl";
import { PageTitle } from "../../../ui/page-title.tsx";
import { Desk } from "../desk/desk.tsx";
import { AuditDesk } from "./audit-desk.tsx";

/** 기록: every act of administrators, with what it changed. */
export function AdminAuditScreen() {
  const t = useTranslations("adminAudit");
  return (
    <>
      <PageTitle title={t("title")} lead={t("lead")} />
      <Desk>
        <AuditDesk />
      </Desk>
    </>
  );
}
