"use client";

import type { ResetScope } from "@seonchak/schema";
import { skipToken, useMutation, useQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { useTRPC } from "../../../../trpc/react.tsx";
import { refusalOf } from "../../../../trpc/refusal-of.ts";
import { notify } from "../../../../ui/notify.ts";
import { useRefreshDesk } from "../../desk/refresh.ts";

type ResetHooks = {
  onDone: () => void;
  /** The numbers were renewed, because somebody's locker changed since they were shown. */
  onOutdated: () => void;
};

/**
 * The numbers of a reset and the press that does it. The press names exactly the numbers that were shown; when they no
 * longer hold, the server refuses and new ones are fetched.
 */
export function useReset(scope: ResetScope | null, { onDone, onOutdated }: ResetHooks) {
  const t = useTranslations("adminLockers.resetting");
  const trpc = useTRPC();
  const refresh = useRefreshDesk();
  const [outdated, setOutdated] = useState(false);
  // Never from memory, and never renewed behind the administrator's back.
  const preview = useQuery(
    trpc.admin.resets.preview.queryOptions(scope ? { scope } : skipToken, {
      gcTime: 0,
      staleTime: Number.POSITIVE_INFINITY,
      refetchOnMount: "always",
    }),
  );
  const carryOut = useMutation(
    trpc.admin.resets.carryOut.mutationOptions({
      onSuccess: ({ releasedCount, endedHoldCount }) => {
        notify({ tone: "ok", text: t("done", { confirmed: releasedCount, held: endedHoldCount }) });
        onDone();
      },
      onError: (error) => {
        if (refusalOf(error)?.reason !== "PREVIEW_OUTDATED") return;
        setOutdated(true);
        onOutdated();
        void preview.refetch();
      },
      onSettled: refresh,
    }),
  );
  function press(typedWord: string, reason: string) {
    if (scope === null || preview.data === undefined) return;
    setOutdated(false);
    carryOut.mutate({ scope, typedWord, fingerprint: preview.data.fingerprint, reason });
  }
  return { preview, carryOut, outdated, press };
}
