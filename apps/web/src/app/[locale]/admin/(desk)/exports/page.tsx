import { AdminExportsScreen } from "../../../../../features/admin/exports/exports-screen.tsx";
import type { LocaleParams } from "../../../../../i18n/page.tsx";
import { enterLocale, PageMessages, titleFrom } from "../../../../../i18n/page.tsx";

export const generateMetadata = titleFrom((messages) => messages.adminExports.title);

export default async function AdminExportsPage(props: LocaleParams) {
  const locale = await enterLocale(props);
  return (
    <PageMessages locale={locale} namespaces={["adminExports"]}>
      <AdminExportsScreen />
    </PageMessages>
  );
}
