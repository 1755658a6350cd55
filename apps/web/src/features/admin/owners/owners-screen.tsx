"use client";

import { useTranslations } from "next-intl";
import { Link } from "../../../i18n/navigation.tsx";
import { buttonClass } from "../../../ui/button-class.ts";
import { EmptyState } from "../../../ui/empty-state.tsx";
import { PageTitle } from "../../../ui/page-title.tsx";
import { useAdmin } from "../desk/admin-context.ts";
import { Desk } from "../desk/desk.tsx";
import { OwnersDesk } from "./owners-desk.tsx";

/** 사용자 명단: who has which locker, with the phone. */
export function AdminOwnersScreen() {
  const t = useTranslations("adminOwners");
  return (
    <>
      <PageTitle title={t("title")} lead={t("lead")} />
      <Desk>
        <OwnersForRole />
      </Desk>
    </>
  );
}

function OwnersForRole() {
  const { role } = useAdmin();
  const t = useTranslations("adminOwners");
  if (role !== "viewer") return <OwnersDesk />;
  return (
    <EmptyState
      title={t("viewerTitle")}
      body={t("viewerBody")}
      action={
        <Link href="/admin/lockers" className={buttonClass()}>
          {t("toLockers")}
        </Link>
      }
    />
  );
}
