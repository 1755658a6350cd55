"use client";

import type { AdminProgramme } from "@seonchak/schema";
import { ArrowLeft, CalendarX2 } from "lucide-react";
import { useLocale, useTranslations } from "next-intl";
import { Link } from "../../../i18n/navigation.tsx";
import { buttonClass } from "../../../ui/button-class.ts";
import { EmptyState } from "../../../ui/empty-state.tsx";
import { PageTitle } from "../../../ui/page-title.tsx";
import { nameIn } from "../desk/in-language.ts";
import { LoadCards } from "./load-cards.tsx";
import { ProgrammeCard } from "./programme-card.tsx";
import { ProgrammeSettings } from "./programme-settings.tsx";
import type { ProgrammeAct } from "./programme-state.tsx";
import type { Resume } from "./use-resume-programme.ts";

type ProgrammePageProps = {
  /** Undefined: there is none of this address. */
  programme: AdminProgramme | undefined;
  serverTime: string;
  onAct: (act: ProgrammeAct, programme: AdminProgramme) => void;
  resume: Resume;
};

/** One programme: how it stands, who is in its slots, and its rules. */
export function ProgrammePage({ programme, serverTime, onAct, resume }: ProgrammePageProps) {
  const t = useTranslations("adminProgrammes");
  const locale = useLocale();
  if (!programme) return <NoSuchProgramme />;
  return (
    <>
      <Link
        href="/admin/programmes"
        className="inline-flex min-h-tap items-center gap-1.5 text-ink-2 underline-offset-4 hover:underline"
      >
        <ArrowLeft aria-hidden="true" className="size-4.5" />
        {t("toList")}
      </Link>
      <PageTitle title={nameIn(locale, programme)} />
      <div className="grid gap-4">
        <ProgrammeCard isOwnPage {...{ programme, serverTime, resume }} onAct={(act) => onAct(act, programme)} />
        {programme.isPublished && <LoadCards programme={programme} serverTime={serverTime} />}
        <ProgrammeSettings key={programme.id} programme={programme} />
      </div>
    </>
  );
}

function NoSuchProgramme() {
  const t = useTranslations("adminProgrammes");
  return (
    <>
      <PageTitle title={t("title")} />
      <EmptyState
        icon={<CalendarX2 />}
        title={t("goneTitle")}
        body={t("goneBody")}
        action={
          <Link href="/admin/programmes" className={buttonClass()}>
            {t("toList")}
          </Link>
        }
      />
    </>
  );
}
