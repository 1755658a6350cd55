import { AdminSignInScreen } from "../../../../features/admin/sign-in/sign-in-screen.tsx";
import type { LocaleParams } from "../../../../i18n/page.tsx";
import { enterLocale, PageMessages, titleFrom } from "../../../../i18n/page.tsx";

export const generateMetadata = titleFrom((messages) => messages.adminSignIn.title);

export default async function AdminSignInPage(props: LocaleParams) {
  const locale = await enterLocale(props);
  return (
    <PageMessages locale={locale} namespaces={["adminSignIn"]}>
      <AdminSignInScreen />
    </PageMessages>
  );
}
