"use client";

import type { AdminLocker } from "@seonchak/schema";
import { useMutation } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useTRPC } from "../../../trpc/react.tsx";
import { notify } from "../../../ui/notify.ts";
import { useRefreshDesk } from "../desk/refresh.ts";
import { useRefusalWords } from "../desk/refusal-note.tsx";

/** Sets a locker's condition; the notice that follows can take it back, but for a hold that has ended. */
export function useSetCondition(before: AdminLocker, onDone: () => void) {
  const t = useTranslations("adminLockers");
  const trpc = useTRPC();
  const refresh = useRefreshDesk();
  const words = useRefusalWords();
  const number = String(before.lockerNumber);
  const { mutate: takeBack } = useMutation(
    trpc.admin.lockers.setCondition.mutationOptions({
      onSuccess: () => notify({ tone: "ok", text: t("takenBack", { number }) }),
      onError: (error) => notify({ tone: "danger", text: words(error) }),
      onSettled: refresh,
    }),
  );
  return useMutation(
    trpc.admin.lockers.setCondition.mutationOptions({
      onSuccess: (_, { condition }) => {
        const { lockerNumber, note } = before;
        const onPress = () => takeBack({ lockerNumber, condition: before.condition, note });
        notify({ tone: "ok", text: t(`marked.${condition}`, { number }), action: { label: t("takeBack"), onPress } });
        onDone();
      },
      onSettled: refresh,
    }),
  );
}
