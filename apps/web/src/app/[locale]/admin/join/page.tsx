import { AdminJoinScreen } from "../../../../features/admin/join/join-screen.tsx";
import type { LocaleParams } from "../../../../i18n/page.tsx";
import { enterLocale, PageMessages, titleFrom } from "../../../../i18n/page.tsx";

export const generateMetadata = titleFrom((messages) => messages.adminJoin.title);

export default async function AdminJoinPage(props: LocaleParams) {
  const locale = await enterLocale(props);
  return (
    <PageMessages locale={locale} namespaces={["adminJoin"]}>
      <AdminJoinScreen />
    </PageMessages>
  );
}
