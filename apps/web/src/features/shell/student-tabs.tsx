import { CalendarClock, LayoutGrid, Ticket } from "lucide-react";
import { useTranslations } from "next-intl";
import { NavLink } from "./nav-link.tsx";

const tabClass =
  "grid min-h-tap justify-items-center gap-0.5 py-2 text-xs font-medium text-ink-2 aria-[current]:font-bold aria-[current]:text-brand";

/** The menu under the thumb, on phones only. A sheet covers it. */
export function StudentTabs() {
  const nav = useTranslations("nav");
  return (
    <nav
      aria-label={nav("main")}
      data-tab-bar
      className="fixed inset-x-0 bottom-0 z-20 grid auto-cols-fr grid-flow-col border-t border-line bg-surface pb-[env(safe-area-inset-bottom)] sm:hidden"
    >
      <NavLink href="/lockers" className={tabClass}>
        <LayoutGrid aria-hidden="true" className="size-5" />
        {nav("lockers")}
      </NavLink>
      <NavLink href="/exams" className={tabClass}>
        <CalendarClock aria-hidden="true" className="size-5" />
        {nav("exams")}
      </NavLink>
      <NavLink href="/me" className={tabClass}>
        <Ticket aria-hidden="true" className="size-5" />
        {nav("me")}
      </NavLink>
    </nav>
  );
}
