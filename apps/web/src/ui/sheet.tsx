"use client";

import type { ReactNode } from "react";
import { useEffect, useRef } from "react";

export type SheetProps = {
  open: boolean;
  /** What the sheet is about, for screen readers. */
  label: string;
  children: ReactNode;
  /** Moves focus into the sheet when it opens, and back when it closes. Leave off when it opens by itself on load. */
  takesFocus?: boolean | undefined;
};

/**
 * A card at the lower edge: over the tabs on a phone, at the bottom centre on a desktop. The page behind stays usable,
 * so it neither traps focus nor closes by Escape.
 */
export function Sheet({ open, ...props }: SheetProps) {
  return open ? <OpenSheet {...props} /> : null;
}

function OpenSheet({ label, children, takesFocus = true }: Omit<SheetProps, "open">) {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (!takesFocus) return;
    const opener = document.activeElement;
    const sheet = box.current;
    sheet?.focus({ preventScroll: true });
    return () => {
      // Only when focus would be lost with the sheet; never out of what the student does meanwhile.
      const lost = document.activeElement === document.body || sheet?.contains(document.activeElement) === true;
      if (lost && opener instanceof HTMLElement && opener.isConnected) opener.focus({ preventScroll: true });
    };
  }, [takesFocus]);
  return (
    <div
      data-sheet
      className="pointer-events-none fixed inset-x-0 bottom-0 z-30 flex justify-center px-3 pb-[max(0.75rem,env(safe-area-inset-bottom))]"
    >
      <div
        ref={box}
        role="dialog"
        aria-label={label}
        tabIndex={-1}
        className="pointer-events-auto max-h-[70dvh] w-full max-w-140 animate-rise overflow-y-auto rounded-sheet border border-line bg-surface p-4.5 shadow-sheet focus-visible:outline-none"
      >
        {children}
      </div>
    </div>
  );
}
