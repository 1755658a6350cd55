"use client";

import { useTranslations } from "next-intl";
import { PageTitle } from "../../../ui/page-title.tsx";
import { Desk } from "../desk/desk.tsx";
import { StudentsDesk } from "./students-desk.tsx";

/** 학생: who is registered, and what the council can correct. */
export function AdminStudentsScreen() {
  const t = useTranslations("adminStudents");
  return (
    <>
      <PageTitle title={t("title")} lead={t("lead")} />
      <Desk>
        <StudentsDesk />
      </Desk>
    </>
  );
}
