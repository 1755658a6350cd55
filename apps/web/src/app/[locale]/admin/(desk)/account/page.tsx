import { AdminAccountScreen } from "../../../../../features/admin/account/account-screen.tsx";
import type { LocaleParams } from "../../../../../i18n/page.tsx";
import { enterLocale, PageMessages, titleFrom } from "../../../../../i18n/page.tsx";

export const generateMetadata = titleFrom((messages) => messages.adminAccount.title);

export default async function AdminAccountPage(props: LocaleParams) {
  const locale = await enterLocale(props);
  return (
    <PageMessages locale={locale} namespaces={["adminAccount"]}>
      <AdminAccountScreen />
    </PageMessages>
  );
}
