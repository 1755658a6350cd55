"use client";

import type { AdminLockerPage, ResetScope } from "@seonchak/schema";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { AlertDialog } from "../../../../ui/alert-dialog.tsx";
import { Button } from "../../../../ui/button.tsx";
import { RefusalNote } from "../../desk/refusal-note.tsx";
import { ResetConsequence } from "./reset-consequence.tsx";
import { ResetWordField } from "./reset-word-field.tsx";
import { ScopeFields } from "./scope-fields.tsx";
import type { ScopeForm } from "./scope-form.ts";
import { scopeOf } from "./scope-form.ts";
import { isTypedWord } from "./typed-word.ts";
import { useReset } from "./use-reset.ts";
import { useResetWords } from "./use-reset-words.ts";

type ResetDialogProps = {
  /** Null asks first what to reset. */
  startScope: ResetScope | null;
  locations: AdminLockerPage["locations"];
  round: AdminLockerPage["round"];
  onClose: () => void;
};

/** What, then the consequence as numbers, then the typed word. One dialog throughout, so that focus finds its way back. */
export function ResetDialog(props: ResetDialogProps) {
  const [scope, setScope] = useState(props.startScope);
  if (scope === null) return <ChooseScope {...props} onChosen={setScope} />;
  return <ConfirmReset scope={scope} onOther={() => setScope(null)} onClose={props.onClose} />;
}

function ChooseScope({
  locations,
  round,
  onClose,
  onChosen,
}: ResetDialogProps & { onChosen: (scope: ResetScope) => void }) {
  const t = useTranslations("adminLockers.resetting");
  const [form, setForm] = useState<ScopeForm>({
    kind: "location",
    locationId: locations[0]?.locationId ?? "",
    lockerNumber: "",
  });
  const [missing, setMissing] = useState(false);
  function next() {
    const scope = scopeOf(form, round?.id ?? null);
    if ("kind" in scope) onChosen(scope);
    else setMissing(true);
  }
  return (
    <AlertDialog
      open
      onOpenChange={onClose}
      title={t("chooseTitle")}
      description={t("chooseBody")}
      confirmLabel={t("next")}
      tone="primary"
      onConfirm={next}
    >
      <ScopeFields
        form={form}
        onChange={(patch) => {
          setForm({ ...form, ...patch });
          setMissing(false);
        }}
        locations={locations}
        round={round}
        missing={missing}
      />
    </AlertDialog>
  );
}

type ConfirmResetProps = { scope: ResetScope; onOther: () => void; onClose: () => void };

function ConfirmReset({ scope, onOther, onClose }: ConfirmResetProps) {
  const t = useTranslations("adminLockers.resetting");
  const words = useResetWords();
  const [typed, setTyped] = useState("");
  const { preview, apply, outdated, press } = useReset(scope, { onDone: onClose, onOutdated: () => setTyped("") });
  const shown = preview.data;
  const isEmpty = shown !== undefined && shown.confirmedCount + shown.heldCount === 0;
  function reasonNot(): string | undefined {
    if (shown === undefined || preview.isFetching) return t("counting");
    if (isEmpty) return t("nothing");
    return isTypedWord(typed, shown) ? undefined : t("typeFirst", { word: words.word(shown) });
  }
  return (
    <AlertDialog
      open
      onOpenChange={onClose}
      title={shown ? t("title", { name: words.asObject(shown) }) : t("titleCounting")}
      description={<ResetConsequence scope={scope} preview={preview} />}
      confirmLabel={t("confirm")}
      disabledReason={reasonNot()}
      pending={apply.isPending}
      onConfirm={() => press(typed)}
    >
      {outdated && (
        <p role="alert" className="rounded-control bg-held-soft px-3.5 py-2.5">
          {t("outdated")}
        </p>
      )}
      {shown && !isEmpty && <ResetWordField word={words.word(shown)} typed={typed} onTyped={setTyped} />}
      {!outdated && <RefusalNote error={apply.error} />}
      <Button tone="plain" size="small" className="-ml-3.5 justify-self-start text-ink-2" onClick={onOther}>
        {t("other")}
      </Button>
    </AlertDialog>
  );
}
