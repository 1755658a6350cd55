"use client";

import { useCallback } from "react";
import { usePathname } from "../../../i18n/navigation.tsx";

/** Reads where one is, without language and with the search of this very moment. Browser only. */
export function useDeskPath(): () => string {
  const pathname = usePathname();
  return useCallback(() => pathname + window.location.search, [pathname]);
}
