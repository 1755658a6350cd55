"use client";

import type { AdminProgramme } from "@seonchak/schema";
import { CalendarRange, Plus } from "lucide-react";
import { useTranslations } from "next-intl";
import { Button } from "../../../ui/button.tsx";
import { EmptyState } from "../../../ui/empty-state.tsx";
import { PageTitle } from "../../../ui/page-title.tsx";
import { useActReason } from "../desk/act-reason.ts";
import { ProgrammeCard } from "./programme-card.tsx";
import type { ProgrammeAct } from "./programme-state.tsx";
import type { Resume } from "./use-resume-programme.ts";

export function ListTitle({ onNew }: { onNew: () => void }) {
  const t = useTranslations("adminProgrammes");
  const reason = useActReason();
  return (
    <PageTitle
      title={t("title")}
      lead={t("lead")}
      actions={
        <Button tone="primary" onClick={onNew} disabledReason={reason}>
          <Plus aria-hidden="true" className="size-5" />
          {t("new")}
        </Button>
      }
    />
  );
}

type ProgrammeListProps = {
  programmes: readonly AdminProgramme[];
  serverTime: string;
  onAct: (act: ProgrammeAct, programme: AdminProgramme) => void;
  resume: Resume;
};

/** Every programme, drafts too. */
export function ProgrammeList({ programmes, onAct, ...shown }: ProgrammeListProps) {
  const t = useTranslations("adminProgrammes");
  if (programmes.length === 0)
    return <EmptyState icon={<CalendarRange />} title={t("emptyTitle")} body={t("emptyBody")} />;
  return (
    <div className="grid gap-4">
      {programmes.map((programme) => (
        <ProgrammeCard key={programme.id} {...shown} programme={programme} onAct={(act) => onAct(act, programme)} />
      ))}
    </div>
  );
}
