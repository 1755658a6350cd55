import { DesignScreen } from "../../../features/design/design-screen.tsx";
import type { LocaleParams } from "../../../i18n/page.tsx";
import { enterLocale } from "../../../i18n/page.tsx";

/** All parts of src/ui at a glance. The file's name keeps it out of the product (pageExtensions in next.config.ts). */
export default async function DesignPage(props: LocaleParams) {
  await enterLocale(props);
  return <DesignScreen />;
}
