"use client";

import { useTranslations } from "next-intl";
import { Link } from "../../i18n/navigation.tsx";
import { Checkbox } from "../../ui/checkbox.tsx";
import { useCouncil } from "../council/use-council.ts";

type ConsentProps = { checked: boolean; onChecked: (checked: boolean) => void; error: string | undefined };

const points = ["what", "why", "howLong"] as const;

/** What is kept, why and for how long, to be read before it is agreed to. */
export function Consent({ checked, onChecked, error }: ConsentProps) {
  const t = useTranslations("signIn.consent");
  const { council } = useCouncil();
  return (
    <div className="rounded-card bg-sunken px-4 pt-3.5 pb-1.5">
      <p className="text-sm font-semibold">{t("title")}</p>
      <dl className="mt-1.5 grid grid-cols-[auto_1fr] gap-x-3 gap-y-1 text-sm">
        {points.map((point) => (
          <div key={point} className="contents">
            <dt className="text-ink-2">{t(`${point}.label`)}</dt>
            <dd>{t(`${point}.text`)}</dd>
          </div>
        ))}
      </dl>
      <p className="flex flex-wrap items-center gap-x-2 text-sm">
        {/* In a new tab: what is typed here stays. */}
        <Link
          href="/privacy"
          target="_blank"
          className="inline-flex min-h-tap items-center underline underline-offset-4"
        >
          {t("whole")}
        </Link>
        {council && (
          <span className="whitespace-nowrap text-ink-2">{t("version", { version: council.privacyVersion })}</span>
        )}
      </p>
      <Checkbox
        name="consent"
        label={t("agree")}
        checked={checked}
        required
        error={error}
        onChange={({ target }) => onChecked(target.checked)}
        className="border-t border-line py-0.5"
      />
    </div>
  );
}
