import { AdminAdministratorsScreen } from "../../../../../features/admin/administrators/administrators-screen.tsx";
import type { LocaleParams } from "../../../../../i18n/page.tsx";
import { enterLocale, PageMessages, titleFrom } from "../../../../../i18n/page.tsx";

export const generateMetadata = titleFrom((messages) => messages.adminAdministrators.title);

export default async function AdminAdministratorsPage(props: LocaleParams) {
  const locale = await enterLocale(props);
  return (
    <PageMessages locale={locale} namespaces={["adminAdministrators"]}>
      <AdminAdministratorsScreen />
    </PageMessages>
  );
}
