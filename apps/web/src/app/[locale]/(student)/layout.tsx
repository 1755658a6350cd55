import type { ReactNode } from "react";
import type { LocaleParams } from "../../../i18n/page.tsx";
import { enterLocale } from "../../../i18n/page.tsx";

export default async function StudentLayout({ children, ...props }: LocaleParams & { children: ReactNode }) {
  await enterLocale(props);
  return <main id="main">{children}</main>;
}
