"use client";

import type { AdminRound } from "@seonchak/schema";
import { useMutation } from "@tanstack/react-query";
import { useLocale, useTranslations } from "next-intl";
import { useTRPC } from "../../../trpc/react.tsx";
import { AlertDialog } from "../../../ui/alert-dialog.tsx";
import { notify } from "../../../ui/notify.ts";
import { nameIn } from "../desk/in-language.ts";
import { withObjectParticle } from "../desk/korean-particle.ts";
import { useRefreshDesk } from "../desk/refresh.ts";
import { RefusalNote } from "../desk/refusal-note.tsx";

/** Asks before a draft is gone for good, and says that no student loses anything. */
export function RemoveRoundDialog({ round, onClose }: { round: AdminRound; onClose: () => void }) {
  const t = useTranslations("adminRounds");
  const locale = useLocale();
  const trpc = useTRPC();
  const refresh = useRefreshDesk();
  const name = nameIn(locale, round);
  const remove = useMutation(
    trpc.admin.rounds.remove.mutationOptions({
      onSuccess: () => {
        notify({ tone: "ok", text: t("removed", { name }) });
        onClose();
      },
      onSettled: refresh,
    }),
  );
  return (
    <AlertDialog
      open
      onOpenChange={onClose}
      title={t("removeTitle", { name: locale === "ko" ? withObjectParticle(name) : name })}
      description={
        <ul className="grid list-disc gap-1 pl-5">
          <li>{t("removeLockers", { count: round.lockerCount })}</li>
          <li>{t("removeStudents")}</li>
          <li>{t("removeForGood")}</li>
        </ul>
      }
      confirmLabel={t("removeConfirm")}
      pending={remove.isPending}
      onConfirm={() => remove.mutate({ roundId: round.id })}
    >
      <RefusalNote error={remove.error} />
    </AlertDialog>
  );
}
