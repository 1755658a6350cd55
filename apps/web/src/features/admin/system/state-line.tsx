import { CircleAlert, CircleCheck } from "lucide-react";
import type { ReactNode } from "react";
import { classNames } from "../../../ui/class-names.ts";

type StateLineProps = { ok: boolean; name: ReactNode; state: string; children?: ReactNode };

/** One thing that is well or not, told by icon and word. */
export function StateLine({ ok, name, state, children }: StateLineProps) {
  const Icon = ok ? CircleCheck : CircleAlert;
  return (
    <li className="flex gap-2.5 border-t border-line py-2.5 first:border-t-0">
      <Icon
        aria-hidden="true"
        className={ok ? "mt-0.5 size-5 shrink-0 text-ok" : "mt-0.5 size-5 shrink-0 text-danger"}
      />
      <div className="min-w-0 flex-1">
        <p className="flex justify-between gap-x-3">
          <span className="min-w-0">{name}</span>
          <span className={classNames("shrink-0", ok ? "text-ink-2" : "font-semibold text-danger")}>{state}</span>
        </p>
        {children}
      </div>
    </li>
  );
}
