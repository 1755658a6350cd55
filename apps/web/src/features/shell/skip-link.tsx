import { useTranslations } from "next-intl";

/** The first stop of the Tab key: past the menus, to the page itself. */
export function SkipLink() {
  const t = useTranslations("common");
  return (
    <a
      href="#main"
      className="fixed top-2 left-2 z-60 -translate-y-20 rounded-control bg-brand px-4 py-3 font-semibold text-brand-ink focus:translate-y-0"
    >
      {t("skipToContent")}
    </a>
  );
}
