import { AccountScreen } from "../../../../../features/me/account-screen.tsx";
import type { LocaleParams } from "../../../../../i18n/page.tsx";
import { enterLocale, PageMessages, titleFrom } from "../../../../../i18n/page.tsx";

export const generateMetadata = titleFrom((messages) => messages.me.accountTitle);

export default async function AccountPage(props: LocaleParams) {
  const locale = await enterLocale(props);
  return (
    <PageMessages locale={locale} namespaces={["me"]}>
      <AccountScreen />
    </PageMessages>
  );
}
