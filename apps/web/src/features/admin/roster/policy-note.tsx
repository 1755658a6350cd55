"use client";

import type { RosterPage } from "@seonchak/schema";
import { useTranslations } from "next-intl";
import { Link } from "../../../i18n/navigation.tsx";
import { Banner } from "../../../ui/banner.tsx";
import { buttonClass } from "../../../ui/button-class.ts";

/** Whether the roster decides who may sign in, and where that is changed. */
export function PolicyNote({ policy }: Pick<RosterPage, "policy">) {
  const t = useTranslations("adminRoster.policy");
  const settings = (
    <Link href="/admin/settings" className={buttonClass({ size: "small", className: "whitespace-nowrap" })}>
      {t("settings")}
    </Link>
  );
  return (
    <Banner kind="info" action={settings} className="mb-4">
      {t(policy)}
    </Banner>
  );
}
