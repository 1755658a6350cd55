import { AdminProgrammesScreen } from "../../../../../features/admin/programmes/programmes-screen.tsx";
import type { LocaleParams } from "../../../../../i18n/page.tsx";
import { enterLocale, PageMessages, titleFrom } from "../../../../../i18n/page.tsx";

export const generateMetadata = titleFrom((messages) => messages.adminProgrammes.title);

/** Also every programme's own address below it (shells.ts). */
export default async function AdminProgrammesPage(props: LocaleParams) {
  const locale = await enterLocale(props);
  return (
    <PageMessages locale={locale} namespaces={["adminProgrammes", "adminSettings"]}>
      <AdminProgrammesScreen />
    </PageMessages>
  );
}
