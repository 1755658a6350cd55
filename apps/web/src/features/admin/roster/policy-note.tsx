"use client";

import type { RosterPage } from "@seonchak/schema";
import { useTranslations } from "next-intl";
import { Link } from "../../../i18n/navigation.tsx";
import { Banner } from "../../../ui/banner.tsx";

/** Whether the roster decides who may sign in, and where that is changed. */
export function PolicyNote({ policy }: Pick<RosterPage, "policy">) {
  const t = useTranslations("adminRoster.policy");
  return (
    <Banner kind="info" className="mb-4">
      {t(policy)}{" "}
      <Link href="/admin/settings" className="font-medium whitespace-nowrap underline underline-offset-4">
        {t("settings")}
      </Link>
    </Banner>
  );
}
