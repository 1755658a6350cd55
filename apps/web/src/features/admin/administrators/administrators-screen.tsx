"use client";

import { useTranslations } from "next-intl";
import { PageTitle } from "../../../ui/page-title.tsx";
import { Desk } from "../desk/desk.tsx";
import { AdministratorsDesk } from "./administrators-desk.tsx";

/** 관리자: who runs this place, for how long, and who was invited. */
export function AdminAdministratorsScreen() {
  const t = useTranslations("adminAdministrators");
  return (
    <>
      <PageTitle title={t("title")} lead={t("lead")} />
      <Desk>
        <AdministratorsDesk />
      </Desk>
    </>
  );
}
