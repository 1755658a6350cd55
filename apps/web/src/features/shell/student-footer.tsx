import { useTranslations } from "next-intl";
import { Link } from "../../i18n/navigation.tsx";

const linkClass = "inline-flex min-h-tap items-center underline-offset-4 hover:text-ink hover:underline";

/** Whose service this is, the privacy notice, and the administrators' door. */
export function StudentFooter() {
  const common = useTranslations("common");
  const nav = useTranslations("nav");
  return (
    <footer className="mx-auto w-full max-w-[67.5rem] px-4 pb-[calc(var(--covered-below,0px)+1.5rem)] text-sm text-ink-2 sm:px-5">
      <div className="flex flex-wrap items-center gap-x-4 border-t border-line pt-2">
        <span className="py-3">{common("council")}</span>
        <Link href="/privacy" className={linkClass}>
          {nav("privacy")}
        </Link>
        <Link href="/admin/sign-in" className={linkClass}>
          {nav("adminMode")}
        </Link>
      </div>
    </footer>
  );
}
