import type { ReactNode } from "react";
import { useId } from "react";
import { Card } from "../../../ui/card.tsx";

type SectionProps = { title: string; lead?: string | undefined; children: ReactNode };

/** One matter of the settings, with what it is for. */
export function Section({ title, lead, children }: SectionProps) {
  const id = useId();
  return (
    <Card aria-labelledby={id} className="grid content-start gap-4 p-4 sm:p-5">
      <div>
        <h2 id={id}>{title}</h2>
        {lead !== undefined && <p className="mt-0.5 text-sm text-ink-2">{lead}</p>}
      </div>
      {children}
    </Card>
  );
}
