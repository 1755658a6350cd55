"use client";

import type { AdminProgramme, SlotsPreview } from "@seonchak/schema";
import { useTranslations } from "next-intl";
import { formatTime } from "../../../i18n/format-time.ts";
import { Skeleton, SkeletonGroup } from "../../../ui/skeleton.tsx";
import { Answer } from "../desk/answer.tsx";
import type { Question } from "../desk/question.ts";
import type { SlotsAct } from "./slots-dialog.tsx";

type SlotsConsequenceProps = {
  act: SlotsAct;
  programme: AdminProgramme;
  preview: Question & { data: SlotsPreview | undefined };
  /** Nothing is asked for yet: only what is in the range can be told. */
  isReady: boolean;
};

/** What would change, in numbers, and whether one press brings it back. */
export function SlotsConsequence({ preview, ...asked }: SlotsConsequenceProps) {
  return (
    <Answer question={preview} skeleton={<CountingSkeleton />}>
      {(data) => <Consequence {...asked} data={data} />}
    </Answer>
  );
}

type ConsequenceProps = Omit<SlotsConsequenceProps, "preview"> & { data: SlotsPreview };

function Consequence({ act, programme, data, isReady }: ConsequenceProps) {
  const t = useTranslations("adminProgrammes.change");
  const { belowStartsAt, former } = data;
  const isMixed = act === "resize" ? former.capacity === null : former.isClosed === null;
  return (
    <div className="grid gap-3">
      <dl className="grid grid-cols-2 gap-2 text-ink sm:grid-cols-4">
        <Count name={t("slots")} count={isReady ? data.changingCount : data.slotCount} />
        <Count name={t("confirmed")} count={data.confirmedPeople} />
        <Count name={t("pending")} count={data.pendingCount} />
        <Count name={t("unfit")} count={isReady ? data.unfitCount : 0} />
      </dl>
      <ul className="grid list-disc gap-1 pl-5 empty:hidden">
        {isReady && belowStartsAt && (
          <li className="font-medium text-danger">{t("below", { time: formatTime(Date.parse(belowStartsAt)) })}</li>
        )}
        {isReady && data.unfitCount > 0 && <li>{t("unfitBody", { count: data.unfitCount })}</li>}
        {act === "close" && programme.approval === "automatic" && <li>{t("closeHeld")}</li>}
        {isReady && isMixed && data.changingCount > 0 && <li>{t("noUndo")}</li>}
      </ul>
    </div>
  );
}

function Count({ name, count }: { name: string; count: number }) {
  return (
    <div className="flex flex-col-reverse justify-end rounded-control bg-sunken p-3">
      <dt className="text-sm">{name}</dt>
      <dd className="text-xl font-bold">{count.toLocaleString("en")}</dd>
    </div>
  );
}

function CountingSkeleton() {
  return (
    <SkeletonGroup className="grid grid-cols-2 gap-2 sm:grid-cols-4">
      <Skeleton className="h-20" />
      <Skeleton className="h-20" />
      <Skeleton className="h-20" />
      <Skeleton className="h-20" />
    </SkeletonGroup>
  );
}
