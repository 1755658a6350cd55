import { useTranslations } from "next-intl";
import { Link } from "../../i18n/navigation.tsx";
import { LanguageToggle } from "../../ui/language-toggle.tsx";
import { ThemeToggle } from "../../ui/theme-toggle.tsx";
import { CouncilBrand } from "../council/council-brand.tsx";
import { NavLink } from "./nav-link.tsx";

const linkClass =
  "inline-flex min-h-tap items-center rounded-link px-3 font-medium text-ink-2 transition-colors duration-150 hover:text-ink aria-[current]:bg-sunken aria-[current]:text-ink";

/** The council, menu, language and theme. On phones the menu is at the lower edge instead (StudentTabs). */
export function StudentHeader() {
  const nav = useTranslations("nav");
  return (
    <header className="sticky top-0 z-20 border-b border-line bg-page/88 backdrop-blur-md">
      <div className="mx-auto flex max-w-[67.5rem] items-center gap-1 px-4 py-1.5 sm:px-5">
        <Link href="/" className="-ml-1 inline-flex min-h-tap min-w-0 items-center gap-2.5 rounded-link px-1">
          <CouncilBrand />
          <span className="sr-only">{nav("home")}</span>
        </Link>
        <nav aria-label={nav("main")} className="ml-auto flex shrink-0 gap-1 max-sm:hidden">
          <NavLink href="/lockers" className={linkClass}>
            {nav("lockers")}
          </NavLink>
          <NavLink href="/exams" className={linkClass}>
            {nav("exams")}
          </NavLink>
          <NavLink href="/me" className={linkClass}>
            {nav("me")}
          </NavLink>
        </nav>
        <div className="flex shrink-0 items-center max-sm:ml-auto sm:ml-2">
          <LanguageToggle />
          <ThemeToggle />
        </div>
      </div>
    </header>
  );
}
