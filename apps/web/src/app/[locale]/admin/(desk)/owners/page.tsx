import { AdminOwnersScreen } from "../../../../../features/admin/owners/owners-screen.tsx";
import type { LocaleParams } from "../../../../../i18n/page.tsx";
import { enterLocale, PageMessages, titleFrom } from "../../../../../i18n/page.tsx";

export const generateMetadata = titleFrom((messages) => messages.adminOwners.title);

export default async function AdminOwnersPage(props: LocaleParams) {
  const locale = await enterLocale(props);
  return (
    <PageMessages locale={locale} namespaces={["adminOwners"]}>
      <AdminOwnersScreen />
    </PageMessages>
  );
}
