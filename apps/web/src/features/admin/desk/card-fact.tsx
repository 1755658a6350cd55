import type { ReactNode } from "react";

/** A fact on a card, its name above it or, on phones, beside it. Inside a `<dl>`. */
export function CardFact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div className="flex flex-wrap justify-between gap-x-4 sm:block">
      <dt className="text-sm text-ink-2">{name}</dt>
      <dd className="font-medium">{children}</dd>
    </div>
  );
}
