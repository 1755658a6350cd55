import { AdminSystemScreen } from "../../../../../features/admin/system/system-screen.tsx";
import type { LocaleParams } from "../../../../../i18n/page.tsx";
import { enterLocale, PageMessages, titleFrom } from "../../../../../i18n/page.tsx";

export const generateMetadata = titleFrom((messages) => messages.adminSystem.title);

export default async function AdminSystemPage(props: LocaleParams) {
  const locale = await enterLocale(props);
  return (
    <PageMessages locale={locale} namespaces={["adminSystem", "adminRounds"]}>
      <AdminSystemScreen />
    </PageMessages>
  );
}
