"use client";

import type { SetSlotsInput, SlotsChanged } from "@seonchak/schema";
import { useMutation } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useTRPCClient } from "../../../trpc/react.tsx";
import { notify } from "../../../ui/notify.ts";
import { useRefreshDesk } from "../desk/refresh.ts";
import { useRefusalWords } from "../desk/refusal-note.tsx";

/** Changes a range of slots, and offers to undo it where all of them were alike. */
export function useSetSlots({ onDone }: { onDone: () => void }) {
  const t = useTranslations("adminProgrammes.change");
  const client = useTRPCClient();
  const refresh = useRefreshDesk();
  const undo = useUndo();
  return useMutation({
    mutationFn: (input: SetSlotsInput) => client.admin.programmes.setSlots.mutate(input),
    onSuccess: (changed, input) => {
      const former = formerOf(input, changed);
      const action = former && { label: t("undo"), onPress: () => undo(former) };
      notify({ tone: "ok", text: t("done", { count: changed.changedCount }), action });
      onDone();
    },
    onSettled: refresh,
  });
}

/** The dialog is gone by then: what comes of it is told where everybody looks. */
function useUndo() {
  const t = useTranslations("adminProgrammes.change");
  const client = useTRPCClient();
  const words = useRefusalWords();
  const refresh = useRefreshDesk();
  return (input: SetSlotsInput) => {
    client.admin.programmes.setSlots
      .mutate(input)
      .then(({ changedCount }) => notify({ tone: "ok", text: t("undone", { count: changedCount }) }))
      .catch((error: unknown) => notify({ tone: "danger", text: words(error) }))
      .finally(refresh);
  };
}

/** The same act with what the slots had; undefined where they differed, so that no one value brings it back. */
function formerOf(input: SetSlotsInput, { former }: SlotsChanged): SetSlotsInput | undefined {
  const { programmeId, start, end } = input;
  const range = { programmeId, start, end };
  if (input.capacity !== undefined)
    return former.capacity === null ? undefined : { ...range, capacity: former.capacity };
  return former.isClosed === null ? undefined : { ...range, isClosed: former.isClosed };
}
