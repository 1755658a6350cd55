import { LandingScreen } from "../../../features/landing/landing-screen.tsx";
import type { LocaleParams } from "../../../i18n/page.tsx";
import { enterLocale, PageMessages, titleFrom } from "../../../i18n/page.tsx";

export const generateMetadata = titleFrom((messages) => messages.landing.title);

export default async function LandingPage(props: LocaleParams) {
  const locale = await enterLocale(props);
  return (
    <PageMessages locale={locale} namespaces={["landing", "lockers", "myBookings"]}>
      <LandingScreen />
    </PageMessages>
  );
}
