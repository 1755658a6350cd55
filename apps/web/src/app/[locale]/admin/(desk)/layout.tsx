import type { ReactNode } from "react";
import { DeskMenu } from "../../../../features/shell/desk-menu.tsx";
import { SkipLink } from "../../../../features/shell/skip-link.tsx";
import type { LocaleParams } from "../../../../i18n/page.tsx";
import { enterLocale } from "../../../../i18n/page.tsx";

export default async function DeskLayout({ children, ...props }: LocaleParams & { children: ReactNode }) {
  await enterLocale(props);
  return (
    <div className="min-h-dvh lg:grid lg:grid-cols-[13.75rem_1fr]">
      <SkipLink />
      <DeskMenu />
      <main id="main" tabIndex={-1} className="min-w-0 px-4 py-5 outline-none sm:px-7 sm:py-6">
        <div className="max-w-[75rem]">{children}</div>
      </main>
    </div>
  );
}
