"use client";

import {
  CalendarCheck2,
  CalendarClock,
  CalendarRange,
  ChartNoAxesColumn,
  CircleUser,
  ContactRound,
  DoorClosed,
  FileDown,
  GraduationCap,
  History,
  ListChecks,
  MapPinned,
  Menu,
  Server,
  Settings,
  UserCog,
  X,
} from "lucide-react";
import { useTranslations } from "next-intl";
import { useId, useState } from "react";
import { Link } from "../../i18n/navigation.tsx";
import { classNames } from "../../ui/class-names.ts";
import { IconButton } from "../../ui/icon-button.tsx";
import { LanguageToggle } from "../../ui/language-toggle.tsx";
import { ThemeToggle } from "../../ui/theme-toggle.tsx";
import { LockerMark } from "../../ui/tokens/locker-mark.tsx";
import { WaitingBadge } from "../admin/bookings/waiting-badge.tsx";
import { NavLink } from "./nav-link.tsx";

const groups = [
  {
    name: "menuRun",
    places: [
      { href: "/admin", name: "overview", Icon: ChartNoAxesColumn },
      { href: "/admin/rounds", name: "rounds", Icon: CalendarClock },
      { href: "/admin/lockers", name: "lockers", Icon: DoorClosed },
      { href: "/admin/owners", name: "owners", Icon: ContactRound },
      { href: "/admin/bookings", name: "bookings", Icon: CalendarCheck2 },
      { href: "/admin/students", name: "students", Icon: GraduationCap },
    ],
  },
  {
    name: "menuSetUp",
    places: [
      { href: "/admin/settings", name: "settings", Icon: Settings },
      { href: "/admin/locations", name: "locations", Icon: MapPinned },
      { href: "/admin/programmes", name: "programmes", Icon: CalendarRange },
      { href: "/admin/roster", name: "roster", Icon: ListChecks },
      { href: "/admin/administrators", name: "administrators", Icon: UserCog },
    ],
  },
  {
    name: "menuLook",
    places: [
      { href: "/admin/audit", name: "audit", Icon: History },
      { href: "/admin/exports", name: "exports", Icon: FileDown },
      { href: "/admin/system", name: "system", Icon: Server },
      { href: "/admin/account", name: "account", Icon: CircleUser },
    ],
  },
] as const;

const linkClass =
  "flex min-h-10 items-center gap-3 rounded-link px-2.5 font-medium text-ink-2 transition-colors duration-150 hover:bg-sunken hover:text-ink aria-[current]:bg-sunken aria-[current]:text-ink max-lg:min-h-tap";

/** The administrators' menu: a column at the left, on narrow screens folded behind a button at the top. */
export function DeskMenu() {
  const t = useTranslations("adminCommon");
  const [open, setOpen] = useState(false);
  const panelId = useId();
  return (
    <aside className="z-20 border-line bg-surface max-lg:sticky max-lg:top-0 max-lg:border-b lg:sticky lg:top-0 lg:flex lg:h-dvh lg:flex-col lg:overflow-y-auto lg:border-r lg:px-3 lg:py-4">
      <div className="flex items-center px-4 py-1 lg:px-2.5 lg:pb-2.5">
        <Link href="/admin" className="inline-flex min-h-tap items-center gap-2.5 font-bold lg:min-h-10">
          <LockerMark className="size-5 text-brand" />
          {t("brand")}
        </Link>
        <IconButton
          label={open ? t("closeMenu") : t("openMenu")}
          aria-expanded={open}
          aria-controls={panelId}
          onClick={() => setOpen(!open)}
          className="-mr-3 ml-auto lg:hidden"
        >
          {open ? <X aria-hidden="true" className="size-5" /> : <Menu aria-hidden="true" className="size-5" />}
        </IconButton>
      </div>
      <div
        id={panelId}
        className={classNames("flex-1 flex-col max-lg:px-3 max-lg:pb-3 lg:flex", !open && "max-lg:hidden")}
      >
        <nav aria-label={t("menu")} className="grid gap-3">
          {groups.map(({ name: group, places }) => (
            <div key={group} className="grid gap-0.5">
              <h2 className="px-2.5 pb-1 text-xs font-semibold tracking-wide text-ink-2">{t(group)}</h2>
              {places.map(({ href, name, Icon }) => (
                <NavLink
                  key={href}
                  href={href}
                  exact={href === "/admin"}
                  className={linkClass}
                  onNavigate={() => setOpen(false)}
                >
                  <Icon aria-hidden="true" className="size-4.5 shrink-0" />
                  {t(name)}
                  {name === "bookings" && <WaitingBadge />}
                </NavLink>
              ))}
            </div>
          ))}
        </nav>
        <div className="mt-auto flex items-center pt-4 text-sm">
          <Link
            href="/"
            className="inline-flex min-h-tap items-center rounded-link px-2.5 leading-tight text-ink-2 underline-offset-4 hover:text-ink hover:underline"
          >
            {t("studentScreens")}
          </Link>
          <LanguageToggle className="ml-auto" />
          <ThemeToggle />
        </div>
      </div>
    </aside>
  );
}
