import { AdminAuditScreen } from "../../../../../features/admin/audit/audit-screen.tsx";
import type { LocaleParams } from "../../../../../i18n/page.tsx";
import { enterLocale, PageMessages, titleFrom } from "../../../../../i18n/page.tsx";

export const generateMetadata = titleFrom((messages) => messages.adminAudit.title);

export default async function AdminAuditPage(props: LocaleParams) {
  const locale = await enterLocale(props);
  return (
    <PageMessages locale={locale} namespaces={["adminAudit"]}>
      <AdminAuditScreen />
    </PageMessages>
  );
}
