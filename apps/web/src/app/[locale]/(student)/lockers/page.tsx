import { LockersScreen } from "../../../../features/lockers/lockers-screen.tsx";
import type { LocaleParams } from "../../../../i18n/page.tsx";
import { enterLocale, PageMessages, titleFrom } from "../../../../i18n/page.tsx";

export const generateMetadata = titleFrom((messages) => messages.lockers.title);

export default async function LockersPage(props: LocaleParams) {
  const locale = await enterLocale(props);
  return (
    <PageMessages locale={locale} namespaces={["lockers"]}>
      <LockersScreen />
    </PageMessages>
  );
}
