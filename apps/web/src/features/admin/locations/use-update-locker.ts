"use client";

import type { LocationId, PlanLocker } from "@seonchak/schema";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useTRPC } from "../../../trpc/react.tsx";
import { notify } from "../../../ui/notify.ts";
import { useRefreshDesk } from "../desk/refresh.ts";
import { useRefusalWords } from "../desk/refusal-note.tsx";
import type { Place } from "./plan-place.ts";

/** Changes a locker's number, place or location as it was seen on the plan. */
export function useUpdateLocker(onDone: (input: { newNumber?: number | undefined }) => void) {
  const trpc = useTRPC();
  const refresh = useRefreshDesk();
  return useMutation(
    trpc.admin.lockers.update.mutationOptions({ onSuccess: (_, input) => onDone(input), onSettled: refresh }),
  );
}

/** Shows the locker in its new place at once, and back in the old one with the reason when that is refused. */
export function useMoveLocker(locationId: LocationId): (locker: PlanLocker, at: Place) => void {
  const t = useTranslations("adminLocations.plan");
  const trpc = useTRPC();
  const client = useQueryClient();
  const refresh = useRefreshDesk();
  const words = useRefusalWords();
  const key = trpc.admin.locations.read.queryKey({ locationId });
  const { mutate } = useMutation(
    trpc.admin.lockers.update.mutationOptions({
      onMutate: async ({ lockerNumber, at }) => {
        await client.cancelQueries({ queryKey: key });
        client.setQueryData(
          key,
          (plan) =>
            plan && {
              ...plan,
              lockers: plan.lockers.map((locker) =>
                locker.lockerNumber === lockerNumber && at ? { ...locker, ...at } : locker,
              ),
            },
        );
      },
      onSuccess: (_, { lockerNumber }) => notify({ tone: "ok", text: t("moved", { number: String(lockerNumber) }) }),
      onError: (error) => notify({ tone: "danger", text: words(error) }),
      onSettled: refresh,
    }),
  );
  return ({ lockerNumber, row, column }, at) => mutate({ lockerNumber, seen: { locationId, row, column }, at });
}
