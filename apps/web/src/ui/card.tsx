import type { ComponentProps, ReactNode } from "react";
import { classNames } from "./class-names.ts";

/** A raised sheet of paper. As `<section>` it wants a heading inside, or an `aria-label`. */
export function Card({ className, ...props }: ComponentProps<"section">) {
  return (
    <section
      {...props}
      className={classNames("rounded-card border border-line bg-surface p-4 shadow-card", className)}
    />
  );
}

/** The card's heading with a short fact at the right edge, such as "2칸 남음". */
export function CardHead({ title, aside, id }: { title: ReactNode; aside?: ReactNode; id?: string | undefined }) {
  return (
    <div className="mb-3 flex items-baseline gap-2.5">
      <h2 id={id} className="min-w-0">
        {title}
      </h2>
      {aside !== undefined && <span className="ml-auto shrink-0 text-sm text-ink-2">{aside}</span>}
    </div>
  );
}
