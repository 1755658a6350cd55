import type { ReactNode } from "react";
import { classNames } from "./class-names.ts";

export type PillTone = "plain" | "brand" | "held" | "ok" | "danger";

const tones: Record<PillTone, string> = {
  plain: "bg-sunken text-ink",
  brand: "bg-brand text-brand-ink",
  held: "bg-held-soft text-held-ink",
  ok: "bg-ok-soft text-ok",
  danger: "bg-danger-soft text-danger",
};

type PillProps = {
  children: ReactNode;
  tone?: PillTone | undefined;
  /** A dot before the words, such as for "live". */
  dot?: boolean | undefined;
  className?: string | undefined;
};

/** A short fact or state. Its words say it; the colour only helps. */
export function Pill({ children, tone = "plain", dot = false, className }: PillProps) {
  return (
    <span
      className={classNames(
        "inline-flex items-center gap-1.5 rounded-full px-2.5 py-1 text-sm font-medium whitespace-nowrap",
        tones[tone],
        className,
      )}
    >
      {dot && <span aria-hidden="true" className="size-2 rounded-full bg-ok" />}
      {children}
    </span>
  );
}
