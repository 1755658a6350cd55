import { classNames } from "./class-names.ts";

export type ButtonTone = "primary" | "quiet" | "danger" | "danger-solid" | "plain";
/** `tap` is 48 px high, for students; `small` is 40 px, for the dense rows of administrators. */
export type ButtonSize = "tap" | "small";

const base =
  "relative inline-flex items-center justify-center gap-2 rounded-control border font-semibold leading-none no-underline select-none " +
  "transition-[background-color,border-color,color,transform,filter] duration-150 active:scale-[0.98] active:duration-0 " +
  "aria-disabled:active:scale-100 disabled:active:scale-100";

const off =
  "disabled:border-line disabled:bg-sunken disabled:text-ink-2 " +
  "aria-disabled:border-line aria-disabled:bg-sunken aria-disabled:text-ink-2";

const tones: Record<ButtonTone, string> = {
  primary: "border-transparent bg-brand text-brand-ink hover:bg-brand-strong active:bg-brand-strong",
  quiet: "border-line bg-surface text-ink hover:bg-sunken active:bg-sunken",
  danger: "border-current bg-transparent text-danger hover:bg-danger-soft active:bg-danger-soft",
  "danger-solid": "border-transparent bg-danger text-danger-ink hover:brightness-95 active:brightness-90",
  plain: "border-transparent bg-transparent text-ink hover:bg-sunken active:bg-sunken",
};

const sizes: Record<ButtonSize, string> = {
  tap: "min-h-tap px-[1.125rem] py-2",
  small: "min-h-10 px-3.5 py-1.5 text-sm",
};

type ButtonLook = {
  tone?: ButtonTone | undefined;
  size?: ButtonSize | undefined;
  className?: string | undefined;
};

/** The look of a button, for what is not a `<button>`: `<Link className={buttonClass({ tone: "primary" })}>`. */
export function buttonClass({ tone = "quiet", size = "tap", className }: ButtonLook = {}): string {
  return classNames(base, tones[tone], off, sizes[size], className);
}
