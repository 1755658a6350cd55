import type { ReactNode } from "react";
import { CouncilBanner } from "../../../features/council/council-banner.tsx";
import { SkipLink } from "../../../features/shell/skip-link.tsx";
import { StudentFooter } from "../../../features/shell/student-footer.tsx";
import { StudentHeader } from "../../../features/shell/student-header.tsx";
import { StudentTabs } from "../../../features/shell/student-tabs.tsx";
import type { LocaleParams } from "../../../i18n/page.tsx";
import { enterLocale } from "../../../i18n/page.tsx";

export default async function StudentLayout({ children, ...props }: LocaleParams & { children: ReactNode }) {
  await enterLocale(props);
  return (
    <div className="flex min-h-dvh flex-col">
      <SkipLink />
      <StudentHeader />
      <CouncilBanner />
      <main
        id="main"
        tabIndex={-1}
        className="mx-auto w-full max-w-[67.5rem] flex-1 px-4 pt-5 pb-10 outline-none sm:px-5"
      >
        {children}
      </main>
      <StudentFooter />
      <StudentTabs />
    </div>
  );
}
