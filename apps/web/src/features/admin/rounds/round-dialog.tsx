"use client";

import type { AdminRound } from "@seonchak/schema";
import { useQuery } from "@tanstack/react-query";
import { useLocale, useTranslations } from "next-intl";
import { useId } from "react";
import { useTRPC } from "../../../trpc/react.tsx";
import { Button } from "../../../ui/button.tsx";
import { Dialog } from "../../../ui/dialog.tsx";
import { Skeleton, SkeletonGroup } from "../../../ui/skeleton.tsx";
import { Answer } from "../desk/answer.tsx";
import { nameIn } from "../desk/in-language.ts";
import { RoundForm } from "./round-form.tsx";
import { useSaveRound } from "./use-save-round.ts";

type RoundDialogProps = {
  /** Null makes a new one. */
  round: AdminRound | null;
  /** What a new one can be copied from. */
  earlier: readonly AdminRound[];
  onClose: () => void;
};

/** Makes a round as a draft, or changes one: names, lockers, who may take part, how long a hold lasts. */
export function RoundDialog({ round, earlier, onClose }: RoundDialogProps) {
  const t = useTranslations("adminRounds");
  const ui = useTranslations("ui");
  const locale = useLocale();
  const trpc = useTRPC();
  const formId = useId();
  const choices = useQuery(
    trpc.admin.rounds.choices.queryOptions(round ? { roundId: round.id } : {}, { staleTime: 0, gcTime: 0 }),
  );
  const save = useSaveRound({ onSaved: onClose });
  return (
    <Dialog
      open
      onOpenChange={onClose}
      title={round ? t("editTitle", { name: nameIn(locale, round) }) : t("newTitle")}
      description={round ? t("editBody") : t("newBody")}
      footer={
        <Button
          type="submit"
          form={formId}
          tone="primary"
          pending={save.isPending}
          // Before the form is there a press would do nothing, without a word.
          disabledReason={choices.data ? undefined : ui("loading")}
        >
          {round ? t("editSave") : t("newSave")}
        </Button>
      }
    >
      <Answer question={choices} skeleton={<FormSkeleton />}>
        {(data) => <RoundForm {...{ formId, round, earlier, save }} choices={data} />}
      </Answer>
    </Dialog>
  );
}

function FormSkeleton() {
  return (
    <SkeletonGroup>
      <Skeleton className="h-18" />
      <Skeleton className="h-18" />
      <Skeleton className="h-60" />
    </SkeletonGroup>
  );
}
