import type { ReactNode } from "react";

type PageTitleProps = {
  title: ReactNode;
  /** One sentence below the title. */
  lead?: ReactNode | undefined;
  /** Buttons that belong to the whole page; beside the title where there is room. */
  actions?: ReactNode | undefined;
};

/** The page's only `<h1>`. */
export function PageTitle({ title, lead, actions }: PageTitleProps) {
  return (
    <div className="mt-2 mb-5 flex flex-wrap items-start justify-between gap-x-6 gap-y-3">
      <div className="min-w-0">
        <h1 tabIndex={-1} data-page-title className="outline-none max-sm:text-[1.25rem]">
          {title}
        </h1>
        {lead !== undefined && <p className="text-ink-2">{lead}</p>}
      </div>
      {actions !== undefined && <div className="flex flex-wrap gap-2">{actions}</div>}
    </div>
  );
}
