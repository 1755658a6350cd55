"use client";

import type { AdminRound, CreateRoundInput } from "@seonchak/schema";
import { useMutation } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useTRPCClient } from "../../../trpc/react.tsx";
import { notify } from "../../../ui/notify.ts";
import { useRefreshDesk } from "../desk/refresh.ts";

export type RoundToSave = { round: Pick<AdminRound, "id" | "version"> | null; input: CreateRoundInput };

/** Saves a new round as a draft, or changes one as it was seen. */
export function useSaveRound({ onSaved }: { onSaved: () => void }) {
  const t = useTranslations("adminRounds");
  const client = useTRPCClient();
  const refresh = useRefreshDesk();
  return useMutation({
    async mutationFn({ round, input }: RoundToSave) {
      if (round) await client.admin.rounds.update.mutate({ roundId: round.id, version: round.version, ...input });
      else await client.admin.rounds.create.mutate(input);
    },
    onSuccess: (_, { round }) => {
      notify({ tone: "ok", text: t(round ? "edited" : "created") });
      onSaved();
    },
    onSettled: refresh,
  });
}

export type SaveRound = ReturnType<typeof useSaveRound>;
