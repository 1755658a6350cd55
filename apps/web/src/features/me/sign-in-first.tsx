"use client";

import { CircleUser } from "lucide-react";
import { useTranslations } from "next-intl";
import { Link } from "../../i18n/navigation.tsx";
import { buttonClass } from "../../ui/button-class.ts";
import { EmptyState } from "../../ui/empty-state.tsx";

/** Instead of what is mine, for whoever is not signed in, or not any more; leads back here. */
export function SignInFirst({ next, hasEnded }: { next: string; hasEnded: boolean }) {
  const t = useTranslations("me.signInFirst");
  const way = new URLSearchParams({ next, ...(hasEnded && { ended: "1" }) });
  return (
    <EmptyState
      icon={<CircleUser />}
      title={t(hasEnded ? "endedTitle" : "title")}
      body={t("body")}
      action={
        <Link href={`/sign-in?${way}`} className={buttonClass({ tone: "primary" })}>
          {t("button")}
        </Link>
      }
    />
  );
}
