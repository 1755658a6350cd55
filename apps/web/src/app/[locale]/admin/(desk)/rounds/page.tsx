import { AdminRoundsScreen } from "../../../../../features/admin/rounds/rounds-screen.tsx";
import type { LocaleParams } from "../../../../../i18n/page.tsx";
import { enterLocale, PageMessages, titleFrom } from "../../../../../i18n/page.tsx";

export const generateMetadata = titleFrom((messages) => messages.adminRounds.title);

export default async function AdminRoundsPage(props: LocaleParams) {
  const locale = await enterLocale(props);
  return (
    <PageMessages locale={locale} namespaces={["adminRounds"]}>
      <AdminRoundsScreen />
    </PageMessages>
  );
}
