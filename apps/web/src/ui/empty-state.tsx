import type { ReactNode } from "react";

type EmptyStateProps = {
  /** A lucide icon element; decoration only. */
  icon?: ReactNode | undefined;
  title: string;
  /** What to do now. */
  body?: ReactNode | undefined;
  action?: ReactNode | undefined;
};

/** Nothing here, and what to do about it. */
export function EmptyState({ icon, title, body, action }: EmptyStateProps) {
  return (
    <div className="grid justify-items-center gap-2 rounded-card border border-dashed border-line px-5 py-10 text-center">
      {icon !== undefined && (
        <span aria-hidden="true" className="mb-1 text-ink-2 [&>svg]:size-8 [&>svg]:stroke-[1.5]">
          {icon}
        </span>
      )}
      <p className="text-lg font-semibold">{title}</p>
      {body !== undefined && <p className="max-w-prose text-ink-2">{body}</p>}
      {action !== undefined && <div className="mt-3">{action}</div>}
    </div>
  );
}
