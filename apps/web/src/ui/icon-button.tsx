import type { ComponentProps } from "react";
import { classNames } from "./class-names.ts";

export type IconButtonProps = Omit<ComponentProps<"button">, "aria-label"> & {
  /** What it does, in words: read aloud and shown on hover. */
  label: string;
  size?: "tap" | "small" | undefined;
};

/** A button that shows only an icon. */
export function IconButton({ label, size = "tap", className, ...props }: IconButtonProps) {
  return (
    <button
      type="button"
      title={label}
      {...props}
      aria-label={label}
      className={classNames(
        "inline-grid shrink-0 place-items-center rounded-control text-ink-2 transition-colors duration-150 hover:bg-sunken hover:text-ink active:bg-sunken disabled:opacity-50",
        size === "tap" ? "size-tap" : "size-10",
        className,
      )}
    />
  );
}
