import { useTranslations } from "next-intl";
import { PageTitle } from "../../ui/page-title.tsx";

/** Raised with every change of the text; the version a student agreed to is kept with the account. */
export const PRIVACY_VERSION = "2026-1";

export function PrivacyNotice() {
  const t = useTranslations("privacy");
  return <PageTitle title={t("title")} />;
}
