import type { ReactNode } from "react";
import type { LocaleParams } from "../../../i18n/page.tsx";
import { enterLocale, PageMessages } from "../../../i18n/page.tsx";

export default async function AdminLayout({ children, ...props }: LocaleParams & { children: ReactNode }) {
  const locale = await enterLocale(props);
  return (
    <PageMessages locale={locale} namespaces={["adminCommon"]}>
      {children}
    </PageMessages>
  );
}
