import { AdminLockersScreen } from "../../../../../features/admin/lockers/lockers-screen.tsx";
import type { LocaleParams } from "../../../../../i18n/page.tsx";
import { enterLocale, PageMessages, titleFrom } from "../../../../../i18n/page.tsx";

export const generateMetadata = titleFrom((messages) => messages.adminLockers.title);

export default async function AdminLockersPage(props: LocaleParams) {
  const locale = await enterLocale(props);
  return (
    <PageMessages locale={locale} namespaces={["adminLockers"]}>
      <AdminLockersScreen />
    </PageMessages>
  );
}
