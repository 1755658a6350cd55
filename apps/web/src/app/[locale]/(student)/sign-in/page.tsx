import { SignInScreen } from "../../../../features/sign-in/sign-in-screen.tsx";
import type { LocaleParams } from "../../../../i18n/page.tsx";
import { enterLocale, PageMessages, titleFrom } from "../../../../i18n/page.tsx";

export const generateMetadata = titleFrom((messages) => messages.signIn.title);

export default async function SignInPage(props: LocaleParams) {
  const locale = await enterLocale(props);
  return (
    <PageMessages locale={locale} namespaces={["signIn"]}>
      <SignInScreen />
    </PageMessages>
  );
}
