import { AdminLocationsScreen } from "../../../../../features/admin/locations/locations-screen.tsx";
import type { LocaleParams } from "../../../../../i18n/page.tsx";
import { enterLocale, PageMessages, titleFrom } from "../../../../../i18n/page.tsx";

export const generateMetadata = titleFrom((messages) => messages.adminLocations.title);

export default async function AdminLocationsPage(props: LocaleParams) {
  const locale = await enterLocale(props);
  return (
    <PageMessages locale={locale} namespaces={["adminLocations"]}>
      <AdminLocationsScreen />
    </PageMessages>
  );
}
