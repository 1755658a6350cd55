import { AdminBookingsScreen } from "../../../../../features/admin/bookings/bookings-screen.tsx";
import type { LocaleParams } from "../../../../../i18n/page.tsx";
import { enterLocale, PageMessages, titleFrom } from "../../../../../i18n/page.tsx";

export const generateMetadata = titleFrom((messages) => messages.adminBookings.title);

export default async function AdminBookingsPage(props: LocaleParams) {
  const locale = await enterLocale(props);
  return (
    <PageMessages locale={locale} namespaces={["adminBookings"]}>
      <AdminBookingsScreen />
    </PageMessages>
  );
}
