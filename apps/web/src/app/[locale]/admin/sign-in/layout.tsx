import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { use } from "react";
import { Link } from "../../../../i18n/navigation.tsx";
import type { LocaleParams } from "../../../../i18n/page.tsx";
import { enterLocale } from "../../../../i18n/page.tsx";
import { LanguageToggle } from "../../../../ui/language-toggle.tsx";
import { ThemeToggle } from "../../../../ui/theme-toggle.tsx";
import { LockerMark } from "../../../../ui/tokens/locker-mark.tsx";

export default function AdminSignInLayout({ children, ...props }: LocaleParams & { children: ReactNode }) {
  use(enterLocale(props));
  const t = useTranslations("adminCommon");
  return (
    <div className="flex min-h-dvh flex-col px-4">
      <header className="mx-auto flex w-full max-w-md items-center pt-2">
        <Link href="/" className="inline-flex min-h-tap items-center gap-3 font-bold">
          <LockerMark className="size-5.5 text-brand" />
          {t("brand")}
        </Link>
        <LanguageToggle className="ml-auto" />
        <ThemeToggle />
      </header>
      <main id="main" className="mx-auto w-full max-w-md flex-1 pt-[8vh] pb-10">
        {children}
      </main>
    </div>
  );
}
