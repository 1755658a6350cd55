import { PrivacyNotice } from "../../../../features/privacy/privacy-notice.tsx";
import type { LocaleParams } from "../../../../i18n/page.tsx";
import { enterLocale, titleFrom } from "../../../../i18n/page.tsx";

export const generateMetadata = titleFrom((messages) => messages.privacy.title);

export default async function PrivacyPage(props: LocaleParams) {
  await enterLocale(props);
  return <PrivacyNotice />;
}
