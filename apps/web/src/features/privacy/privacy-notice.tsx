import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Card } from "../../ui/card.tsx";
import { PageTitle } from "../../ui/page-title.tsx";
import { PRIVACY_VERSION } from "./privacy-version.ts";

const kept = ["studentNumber", "name", "phone", "records", "devices"] as const;
const rest = ["who", "howLong", "rights", "cookies"] as const;

/** The whole notice. Its words are in messages; raise PRIVACY_VERSION when they change what is kept, why, or how long. */
export function PrivacyNotice() {
  const t = useTranslations("privacy");
  const common = useTranslations("common");
  return (
    <div className="mx-auto max-w-[42rem]">
      <PageTitle title={t("title")} lead={t("lead")} />
      <Card className="grid gap-7 p-5 sm:p-7">
        <Part title={t("what.title")}>
          <dl className="mt-2 divide-y divide-line">
            {kept.map((thing) => (
              <div key={thing} className="gap-4 py-2.5 sm:grid sm:grid-cols-[8rem_1fr]">
                <dt className="font-medium">{t(`what.${thing}`)}</dt>
                <dd className="text-ink-2">{t(`what.${thing}Why`)}</dd>
              </div>
            ))}
          </dl>
        </Part>
        {rest.map((part) => (
          <Part key={part} title={t(`${part}.title`)}>
            <p className="text-ink-2">{t(`${part}.body`)}</p>
          </Part>
        ))}
        <Part title={t("contact.title")}>
          <p className="text-ink-2">{t("contact.body", { council: common("council") })}</p>
        </Part>
        <p className="text-sm text-ink-2">{t("version", { version: PRIVACY_VERSION })}</p>
      </Card>
    </div>
  );
}

function Part({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section>
      <h2 className="mb-1">{title}</h2>
      {children}
    </section>
  );
}
