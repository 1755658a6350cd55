import { AdminRosterScreen } from "../../../../../features/admin/roster/roster-screen.tsx";
import type { LocaleParams } from "../../../../../i18n/page.tsx";
import { enterLocale, PageMessages, titleFrom } from "../../../../../i18n/page.tsx";

export const generateMetadata = titleFrom((messages) => messages.adminRoster.title);

export default async function AdminRosterPage(props: LocaleParams) {
  const locale = await enterLocale(props);
  return (
    <PageMessages locale={locale} namespaces={["adminRoster"]}>
      <AdminRosterScreen />
    </PageMessages>
  );
}
