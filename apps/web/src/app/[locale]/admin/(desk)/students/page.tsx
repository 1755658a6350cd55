import { AdminStudentsScreen } from "../../../../../features/admin/students/students-screen.tsx";
import type { LocaleParams } from "../../../../../i18n/page.tsx";
import { enterLocale, PageMessages, titleFrom } from "../../../../../i18n/page.tsx";

export const generateMetadata = titleFrom((messages) => messages.adminStudents.title);

export default async function AdminStudentsPage(props: LocaleParams) {
  const locale = await enterLocale(props);
  return (
    <PageMessages locale={locale} namespaces={["adminStudents", "adminBookings"]}>
      <AdminStudentsScreen />
    </PageMessages>
  );
}
