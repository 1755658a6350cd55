import type { ReactNode } from "react";

/** A key to press. */
export function Kbd({ children }: { children: ReactNode }) {
  return (
    <kbd className="inline-grid min-w-6 place-items-center rounded-chip border border-line bg-sunken px-1.5 py-0.5 font-sans text-xs text-ink-2">
      {children}
    </kbd>
  );
}
