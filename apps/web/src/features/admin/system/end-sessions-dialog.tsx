"use client";

import { sessionGroup } from "@seonchak/schema";
import { useMutation, useQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useTRPC } from "../../../trpc/react.tsx";
import { AlertDialog } from "../../../ui/alert-dialog.tsx";
import { notify } from "../../../ui/notify.ts";
import { useRefreshDesk } from "../desk/refresh.ts";
import { RefusalNote } from "../desk/refusal-note.tsx";

export const groups = sessionGroup.options;
export type EndSessionsGroup = (typeof groups)[number];

/** Asks before a group is signed out, with how many students that is. */
export function EndSessionsDialog({ group, onClose }: { group: EndSessionsGroup; onClose: () => void }) {
  const t = useTranslations("adminSystem");
  const trpc = useTRPC();
  const refresh = useRefreshDesk();
  const overview = useQuery(trpc.admin.overview.queryOptions({}));
  const end = useMutation(
    trpc.admin.sessions.endAll.mutationOptions({
      onSuccess: ({ endedCount }) => {
        notify({ tone: "ok", text: t("endedDone", { count: endedCount }) });
        onClose();
      },
      onSettled: refresh,
    }),
  );
  const live = overview.data?.liveSessionCount;
  return (
    <AlertDialog
      open
      onOpenChange={onClose}
      title={t(`endTitle.${group}`)}
      description={
        <ul className="grid list-disc gap-1 pl-5">
          {group !== "administrators" && live !== undefined && <li>{t("endStudents", { count: live })}</li>}
          {group !== "students" && <li>{t("endAdmins")}</li>}
          <li>{t("endKeeps")}</li>
          <li>{t("endNoUndo")}</li>
        </ul>
      }
      confirmLabel={t("endConfirm")}
      pending={end.isPending}
      onConfirm={() => end.mutate({ group })}
    >
      <RefusalNote error={end.error} />
    </AlertDialog>
  );
}
