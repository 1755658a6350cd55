import { OverviewScreen } from "../../../../features/admin/overview/overview-screen.tsx";
import type { LocaleParams } from "../../../../i18n/page.tsx";
import { enterLocale, PageMessages, titleFrom } from "../../../../i18n/page.tsx";

export const generateMetadata = titleFrom((messages) => messages.adminOverview.title);

export default async function OverviewPage(props: LocaleParams) {
  const locale = await enterLocale(props);
  return (
    <PageMessages locale={locale} namespaces={["adminOverview", "adminProgrammes"]}>
      <OverviewScreen />
    </PageMessages>
  );
}
