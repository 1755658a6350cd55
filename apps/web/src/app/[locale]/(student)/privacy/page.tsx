import { PrivacyScreen } from "../../../../features/privacy/privacy-screen.tsx";
import type { LocaleParams } from "../../../../i18n/page.tsx";
import { enterLocale, PageMessages, titleFrom } from "../../../../i18n/page.tsx";

export const generateMetadata = titleFrom((messages) => messages.privacy.title);

export default async function PrivacyPage(props: LocaleParams) {
  const locale = await enterLocale(props);
  return (
    <PageMessages locale={locale} namespaces={["privacy"]}>
      <PrivacyScreen />
    </PageMessages>
  );
}
