"use client";

import type { ResetScope } from "@seonchak/schema";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "../../../../ui/button.tsx";
import { RefusalNote } from "../../desk/refusal-note.tsx";
import { ReasonField } from "../reason-field.tsx";
import { ResetConsequence } from "./reset-consequence.tsx";
import { ResetWordField } from "./reset-word-field.tsx";
import { isTypedWord } from "./typed-word.ts";
import type { ResetStep } from "./use-choose-step.tsx";
import { useReset } from "./use-reset.ts";
import { useResetWords } from "./use-reset-words.ts";

type ConfirmStep = {
  /** Null while it is still being chosen; then this step shows nothing. */
  scope: ResetScope | null;
  /** It was chosen a step before, so focus goes on to the word. */
  wasChosen: boolean;
  onOther: () => void;
  onDone: () => void;
};

/** The step that shows the numbers, asks for the word, and does it. */
export function useConfirmStep({ scope, wasChosen, onOther, onDone }: ConfirmStep): ResetStep {
  const t = useTranslations("adminLockers.resetting");
  const words = useResetWords();
  const [typed, setTyped] = useState("");
  const [reason, setReason] = useState("");
  const { preview, carryOut, outdated, press } = useReset(scope, { onDone, onOutdated: () => setTyped("") });
  const shown = preview.data;
  const isEmpty = shown !== undefined && shown.confirmedCount + shown.heldCount === 0;
  function reasonNot(): string | undefined {
    if (shown === undefined || preview.isFetching) return t("counting");
    if (isEmpty) return t("nothing");
    return isTypedWord(typed, shown) ? undefined : t("typeFirst", { word: words.word(shown) });
  }
  function goBack() {
    setTyped("");
    carryOut.reset();
    onOther();
  }
  return {
    title: shown ? t("title", { name: words.asObject(shown) }) : t(preview.error ? "titleFailed" : "titleCounting"),
    description: scope && <ResetConsequence scope={scope} preview={preview} />,
    confirmLabel: t("confirm"),
    disabledReason: reasonNot(),
    pending: carryOut.isPending,
    onConfirm: () => press(typed, reason),
    children: (
      <>
        {outdated && (
          <p role="alert" className="rounded-control bg-held-soft px-3.5 py-2.5">
            {t("outdated")}
          </p>
        )}
        {shown && !isEmpty && (
          <ResetWordField word={words.word(shown)} typed={typed} onTyped={setTyped} autoFocus={wasChosen} />
        )}
        {shown && !isEmpty && scope?.kind === "locker" && (
          <ReasonField optional value={reason} error={carryOut.error} onChange={setReason} />
        )}
        {!outdated && <RefusalNote error={carryOut.error} />}
        <Button tone="plain" size="small" className="-ml-3.5 justify-self-start text-ink-2" onClick={goBack}>
          {t("other")}
        </Button>
      </>
    ),
  };
}
