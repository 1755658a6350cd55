"use client";

import { useTranslations } from "next-intl";
import { PageTitle } from "../../../ui/page-title.tsx";
import { Desk } from "../desk/desk.tsx";
import { LockersDesk } from "./lockers-desk.tsx";

/** 사물함: every locker with who has it, and what can be done about it. */
export function AdminLockersScreen() {
  const t = useTranslations("adminLockers");
  return (
    <>
      <PageTitle title={t("heading")} />
      <Desk>
        <LockersDesk />
      </Desk>
    </>
  );
}
