import { ExamsScreen } from "../../../../features/exams/exams-screen.tsx";
import type { LocaleParams } from "../../../../i18n/page.tsx";
import { enterLocale, PageMessages, titleFrom } from "../../../../i18n/page.tsx";

export const generateMetadata = titleFrom((messages) => messages.exams.title);

/** Also every programme's own address below it, `/exams/mock-exam` (shells.ts). */
export default async function ExamsPage(props: LocaleParams) {
  const locale = await enterLocale(props);
  return (
    <PageMessages locale={locale} namespaces={["exams", "myBookings"]}>
      <ExamsScreen />
    </PageMessages>
  );
}
