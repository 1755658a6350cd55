import type { LockerStatus } from "@seonchak/schema";
import { classNames } from "../../../ui/class-names.ts";

/** State is shape before colour (UX.md 4): tinted, striped and dashed, flat, dotted, outlined with a star. */
export const statusFill: Record<LockerStatus, string> = {
  free: "border border-brand-line bg-brand-soft",
  held: "border border-dashed border-held bg-[repeating-linear-gradient(45deg,var(--held-soft)_0_4px,var(--surface)_4px_8px)]",
  taken: "border border-transparent bg-ink-2",
  broken: "border border-dotted border-ink-2 bg-surface",
  reserved: "border border-field-line bg-surface",
};

/** A small sample of a status beside its word. */
export function StatusSwatch({ status }: { status: LockerStatus }) {
  return (
    <span
      aria-hidden="true"
      className={classNames(
        "inline-grid size-3.5 shrink-0 place-items-center rounded-[4px] text-[0.5rem] leading-none text-ink-2",
        statusFill[status],
      )}
    >
      {status === "reserved" && "★"}
    </span>
  );
}
