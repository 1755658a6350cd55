import { AdminSettingsScreen } from "../../../../../features/admin/settings/settings-screen.tsx";
import type { LocaleParams } from "../../../../../i18n/page.tsx";
import { enterLocale, PageMessages, titleFrom } from "../../../../../i18n/page.tsx";

export const generateMetadata = titleFrom((messages) => messages.adminSettings.title);

export default async function AdminSettingsPage(props: LocaleParams) {
  const locale = await enterLocale(props);
  return (
    // The preview draws a student's locker doors.
    <PageMessages locale={locale} namespaces={["adminSettings", "lockers"]}>
      <AdminSettingsScreen />
    </PageMessages>
  );
}
