import { MapPinOff } from "lucide-react";
import { useTranslations } from "next-intl";
import { Link } from "../../i18n/navigation.tsx";
import { buttonClass } from "../../ui/button-class.ts";
import { EmptyState } from "../../ui/empty-state.tsx";

/** A screen that said notFound(). Addresses without any screen get app/global-not-found.tsx. */
export default function NotFound() {
  const t = useTranslations("errors");
  return (
    <main id="main" className="mx-auto max-w-xl px-4 py-16">
      <EmptyState
        icon={<MapPinOff />}
        title={t("notFoundTitle")}
        body={t("notFoundBody")}
        action={
          <Link href="/" className={buttonClass({ tone: "primary" })}>
            {t("goHome")}
          </Link>
        }
      />
    </main>
  );
}
