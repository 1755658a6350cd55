"use client";

import type { AdminProgramme } from "@seonchak/schema";
import { Megaphone } from "lucide-react";
import { useLocale, useTranslations } from "next-intl";
import { useId } from "react";
import { Link } from "../../../i18n/navigation.tsx";
import { Button } from "../../../ui/button.tsx";
import type { ButtonTone } from "../../../ui/button-class.ts";
import { buttonClass } from "../../../ui/button-class.ts";
import { Card } from "../../../ui/card.tsx";
import { hasNotice, NoticeText } from "../../live/notice-text.tsx";
import { useActReason } from "../desk/act-reason.ts";
import { useFocusKept } from "../desk/focus-kept.ts";
import { nameIn } from "../desk/in-language.ts";
import { RefusalNote } from "../desk/refusal-note.tsx";
import { DaysStrip } from "./days-strip.tsx";
import { ProgrammeFacts } from "./programme-facts.tsx";
import type { ProgrammeAct } from "./programme-state.tsx";
import { actsOf, ProgrammeStatePill, stateOf } from "./programme-state.tsx";
import type { Resume } from "./use-resume-programme.ts";

const tones: Record<ProgrammeAct, ButtonTone> = {
  publish: "primary",
  resume: "primary",
  pause: "quiet",
  notice: "plain",
  remove: "danger",
};

type ProgrammeCardProps = {
  programme: AdminProgramme;
  serverTime: string;
  onAct: (act: ProgrammeAct) => void;
  resume: Resume;
  /** On the programme's own page its name is the page's title, and its days stand below. */
  isOwnPage?: boolean;
};

/** One programme: name, state, what it is, how full its next days are, and what can be done. */
export function ProgrammeCard({ programme, serverTime, onAct, resume, isOwnPage = false }: ProgrammeCardProps) {
  const t = useTranslations("adminProgrammes");
  const name = nameIn(useLocale(), programme);
  const titleId = useId();
  const title = useFocusKept(stateOf(programme));
  const isResuming = resume.variables?.programmeId === programme.id;
  return (
    <Card aria-labelledby={titleId} className="grid gap-4 sm:p-5">
      <div className="flex flex-wrap items-center gap-x-3 gap-y-2">
        <h2 ref={title} id={titleId} tabIndex={-1} className="min-w-0 text-[1.125rem] outline-none">
          {isOwnPage ? t("glance") : name}
        </h2>
        <ProgrammeStatePill programme={programme} />
        <span className="text-sm text-ink-2">/exams/{programme.code}</span>
      </div>
      {hasNotice(programme) && (
        <p className="flex gap-2.5 rounded-control bg-brand-soft px-3.5 py-2.5">
          <Megaphone aria-hidden="true" className="mt-0.5 size-4.5 shrink-0" />
          <NoticeText round={programme} />
        </p>
      )}
      <ProgrammeFacts programme={programme} />
      {!isOwnPage && programme.days.length > 0 && <DaysStrip days={programme.days} serverTime={serverTime} />}
      <RefusalNote error={isResuming ? resume.error : null} />
      <div className="flex flex-wrap gap-2">
        {!isOwnPage && (
          <Link
            href={`/admin/programmes/${programme.id}`}
            className={buttonClass()}
            aria-label={`${t("acts.open")}: ${name}`}
          >
            {t("acts.open")}
          </Link>
        )}
        <Acts programme={programme} onAct={onAct} resuming={isResuming && resume.isPending} />
      </div>
    </Card>
  );
}

type ActsProps = Pick<ProgrammeCardProps, "programme" | "onAct"> & { resuming: boolean };

function Acts({ programme, onAct, resuming }: ActsProps) {
  const t = useTranslations("adminProgrammes");
  const reason = useActReason();
  return actsOf[stateOf(programme)].map((act) => (
    <Button
      key={act}
      tone={tones[act]}
      disabledReason={reason}
      pending={act === "resume" && resuming}
      onClick={() => onAct(act)}
    >
      {t(`acts.${act}`)}
    </Button>
  ));
}
