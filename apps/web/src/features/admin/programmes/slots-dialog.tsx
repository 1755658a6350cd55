"use client";

import type { AdminProgramme, SetSlotsInput } from "@seonchak/schema";
import { PEOPLE_MAX } from "@seonchak/schema";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useLocale, useTranslations } from "next-intl";
import { useState } from "react";
import { formatDate } from "../../../i18n/format-time.ts";
import { useTRPC } from "../../../trpc/react.tsx";
import { TextField } from "../../../ui/text-field.tsx";
import type { Day } from "../../exams/days.ts";
import { startOfDay } from "../../exams/days.ts";
import { AskFirst } from "../desk/ask-first.tsx";
import { withObjectParticle } from "../desk/korean-particle.ts";
import { fieldError } from "../desk/refusal-note.tsx";
import { SlotsConsequence } from "./slots-consequence.tsx";
import { useSetSlots } from "./use-set-slots.ts";

export type SlotsAct = "close" | "reopen" | "resize";

type SlotsDialogProps = {
  act: SlotsAct;
  programme: AdminProgramme;
  day: Day;
  start: string;
  end: string;
  /** "10:00–12:00". */
  words: string;
  onClose: () => void;
};

/** What closing, opening or resizing a range of slots would do, in numbers, before it is done. */
export function SlotsDialog({ act, programme, day, start, end, words, onClose }: SlotsDialogProps) {
  const t = useTranslations("adminProgrammes.change");
  const form = useTranslations("adminProgrammes.form");
  const locale = useLocale();
  const trpc = useTRPC();
  const [typed, setTyped] = useState<string | null>(null);
  const capacity = typed === null || typed.trim() === "" ? null : Number(typed.replaceAll(",", ""));
  const isNumber = capacity !== null && Number.isInteger(capacity) && capacity >= 1 && capacity <= PEOPLE_MAX;
  const input = inputOf({
    act,
    programmeId: programme.id,
    start,
    end,
    capacity: isNumber ? capacity : programme.capacity,
  });
  const preview = useQuery(
    trpc.admin.programmes.previewSlots.queryOptions(input, {
      staleTime: 0,
      gcTime: 0,
      placeholderData: keepPreviousData,
    }),
  );
  const set = useSetSlots({ onDone: onClose });
  const isReady = act !== "resize" || isNumber;
  const { belowStartsAt = null, changingCount = 0 } = (isReady && preview.data) || {};
  const range = `${formatDate(startOfDay(day), locale)} ${words}`;
  return (
    <AskFirst
      act={set}
      title={t(`${act}Title`, { range: locale === "ko" && act !== "resize" ? withObjectParticle(range) : range })}
      description={t(`${act}Body`)}
      confirmLabel={t(`${act}Confirm`)}
      tone={act === "close" ? "danger-solid" : "primary"}
      disabledReason={disabledReason()}
      onConfirm={() => set.mutate(input)}
      onClose={onClose}
    >
      {act === "resize" && (
        <TextField
          label={t("capacity")}
          hint={preview.data && nowWords(preview.data.former.capacity)}
          error={typed !== null && !isNumber ? form("number") : fieldError(set.error, "capacity")}
          inputMode="numeric"
          autoComplete="off"
          value={typed ?? ""}
          onChange={({ target }) => {
            setTyped(target.value);
            set.reset();
          }}
        />
      )}
      <SlotsConsequence act={act} programme={programme} preview={preview} isReady={isReady} />
    </AskFirst>
  );

  function nowWords(former: number | null): string {
    return former === null ? t("capacityMixed") : t("capacityNow", { count: former });
  }

  function disabledReason(): string | undefined {
    if (!isReady) return form("number");
    if (!preview.data || preview.isPlaceholderData) return t("counting");
    if (belowStartsAt !== null) return t("tooSmall");
    return changingCount === 0 ? t("nothing") : undefined;
  }
}

type Wanted = Omit<SetSlotsInput, "isClosed" | "capacity"> & { act: SlotsAct; capacity: number };

function inputOf({ act, capacity, ...range }: Wanted): SetSlotsInput {
  return act === "resize" ? { ...range, capacity } : { ...range, isClosed: act === "close" };
}
