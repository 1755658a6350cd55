"use client";

import type { ResetRow, UndoneReset } from "@seonchak/schema";
import { useMutation } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useTRPC } from "../../../../trpc/react.tsx";
import { Button } from "../../../../ui/button.tsx";
import { Dialog } from "../../../../ui/dialog.tsx";
import { useRefreshDesk } from "../../desk/refresh.ts";
import { RefusalNote } from "../../desk/refusal-note.tsx";
import { useResetWords } from "./use-reset-words.ts";

/** Asks, then shows what came back and what was left, each with its reason. */
export function UndoDialog({ reset, onClose }: { reset: ResetRow; onClose: () => void }) {
  const t = useTranslations("adminLockers.undoing");
  const trpc = useTRPC();
  const words = useResetWords();
  const refresh = useRefreshDesk();
  const undo = useMutation(trpc.admin.resets.undo.mutationOptions({ onSettled: refresh }));
  const name = words.name(reset);
  const { data } = undo;
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && !undo.isPending && onClose()}
      title={data ? t("doneTitle", { count: data.restoredCount }) : t("askTitle", { name })}
      description={data ? doneBody(data) : t("askBody", { count: reset.releasedCount })}
      footer={
        data ? (
          <Button tone="primary" onClick={onClose}>
            {t("close")}
          </Button>
        ) : (
          <Button tone="primary" pending={undo.isPending} onClick={() => undo.mutate({ resetId: reset.resetId })}>
            {t("undo")}
          </Button>
        )
      }
    >
      {data ? data.left.length > 0 && <LeftRows left={data.left} /> : <RefusalNote error={undo.error} />}
    </Dialog>
  );
  function doneBody({ left }: UndoneReset): string {
    return left.length === 0 ? t("doneAll") : t("doneLeft", { count: left.length });
  }
}

function LeftRows({ left }: Pick<UndoneReset, "left">) {
  const t = useTranslations("adminLockers.undoing");
  const common = useTranslations("adminCommon");
  return (
    <ul className="grid max-h-72 overflow-y-auto rounded-control border border-line">
      {left.map((row) => (
        <li
          key={row.lockerNumber}
          className="flex flex-wrap gap-x-3 border-t border-line px-3.5 py-2.5 first:border-t-0"
        >
          <span className="font-medium">{common("lockerName", { number: String(row.lockerNumber) })}</span>
          <span className="text-ink-2">{row.maskedNumber}</span>
          <span className="basis-full text-sm">{t(`leftBecause.${row.reason}`)}</span>
        </li>
      ))}
    </ul>
  );
}
