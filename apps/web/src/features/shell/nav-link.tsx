"use client";

import type { ReactNode } from "react";
import { Link, usePathname } from "../../i18n/navigation.tsx";

type NavLinkProps = {
  href: string;
  children: ReactNode;
  className: string;
  /** Current only on this very page, not on the pages below it. */
  exact?: boolean | undefined;
  onNavigate?: (() => void) | undefined;
};

/** A link of a menu that knows whether it leads to where one is. Style the current one with `aria-[current]:`. */
export function NavLink({ href, children, className, exact = false, onNavigate }: NavLinkProps) {
  const pathname = usePathname();
  const current = pathname === href || (!exact && pathname.startsWith(`${href}/`));
  return (
    <Link
      href={href}
      aria-current={current ? "page" : undefined}
      className={className}
      {...(onNavigate && { onNavigate })}
    >
      {children}
    </Link>
  );
}
