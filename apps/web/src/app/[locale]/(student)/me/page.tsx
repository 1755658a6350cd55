import { MeScreen } from "../../../../features/me/me-screen.tsx";
import type { LocaleParams } from "../../../../i18n/page.tsx";
import { enterLocale, PageMessages, titleFrom } from "../../../../i18n/page.tsx";

export const generateMetadata = titleFrom((messages) => messages.me.title);

export default async function MePage(props: LocaleParams) {
  const locale = await enterLocale(props);
  return (
    <PageMessages locale={locale} namespaces={["me", "lockers", "myBookings", "exams"]}>
      <MeScreen />
    </PageMessages>
  );
}
