"use client";

import { useRef } from "react";

/**
 * Remembers what had focus when a dialog opened and gives it back when it closes. Radix does so only for its own
 * triggers; our dialogs are opened by state. When that element has gone, such as a deleted row, the page title gets it.
 */
export function useReturnFocus() {
  const opener = useRef<Element | null>(null);
  return {
    onOpenAutoFocus() {
      opener.current = menuTrigger(document.activeElement) ?? document.activeElement;
    },
    onCloseAutoFocus(event: Event) {
      event.preventDefault();
      const target = opener.current?.isConnected ? opener.current : document.querySelector("[data-page-title]");
      if (target instanceof HTMLElement) target.focus({ preventScroll: true });
    },
  };
}

/** A menu item is gone by the time the dialog closes; what opened its menu is still there. */
function menuTrigger(element: Element | null): Element | null {
  const triggerId = element?.closest("[role=menu]")?.getAttribute("aria-labelledby");
  return triggerId ? document.getElementById(triggerId) : null;
}
