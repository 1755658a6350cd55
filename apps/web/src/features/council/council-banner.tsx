"use client";

import { X } from "lucide-react";
import { useLocale, useTranslations } from "next-intl";
import { useState } from "react";
import { usePathname } from "../../i18n/navigation.tsx";
import { Banner } from "../../ui/banner.tsx";
import { IconButton } from "../../ui/icon-button.tsx";
import { useDismissedNotice } from "./dismissed-notice.ts";
import type { Words } from "./in-language.ts";
import { inLanguage } from "./in-language.ts";
import { useCouncil } from "./use-council.ts";

/** The council's notice above every student page, until it is closed; another text comes up again. */
export function CouncilBanner() {
  const locale = useLocale();
  const path = usePathname();
  const { council, isFresh } = useCouncil({ follows: true });
  if (!council) return null;
  const notice = inLanguage(locale, council.bannerKo, council.bannerEn);
  // A page that is open keeps what it began with: nothing moves under a finger.
  return <Steady key={`${path} ${isFresh}`} notice={notice} />;
}

function Steady({ notice }: { notice: Words | null }) {
  const t = useTranslations("council");
  const [shown] = useState(notice);
  const [dismissed, dismiss] = useDismissedNotice();
  if (shown === null || dismissed === undefined || dismissed === shown.text) return null;
  function close(text: string) {
    dismiss(text);
    document.getElementById("main")?.focus();
  }
  const action = (
    <IconButton label={t("dismiss")} onClick={() => close(shown?.text ?? "")} className="-my-2 -mr-2.5">
      <X aria-hidden="true" className="size-5" />
    </IconButton>
  );
  return (
    <aside aria-label={t("notice")} className="mx-auto w-full max-w-[67.5rem] px-4 pt-3 sm:px-5">
      <Banner kind="notice" action={action}>
        <span lang={shown.lang} className="whitespace-pre-line">
          {shown.text}
        </span>
      </Banner>
    </aside>
  );
}
