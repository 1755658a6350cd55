import type { ReactNode } from "react";

/** A fact's name and what it is, in a `<dl>`. */
export function FactLine({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div className="flex flex-wrap justify-between gap-x-4">
      <dt className="text-ink-2">{name}</dt>
      <dd className="min-w-0 font-medium">{children}</dd>
    </div>
  );
}
