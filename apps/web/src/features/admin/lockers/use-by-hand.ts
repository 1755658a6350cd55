"use client";

import type { EventId, HoldId } from "@seonchak/schema";
import { holdId } from "@seonchak/schema";
import { useMutation } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useRef } from "react";
import { useTRPC } from "../../../trpc/react.tsx";
import { refusalOf } from "../../../trpc/refusal-of.ts";
import { notify } from "../../../ui/notify.ts";
import { useRefreshDesk } from "../desk/refresh.ts";

type ByHand = { lockerNumber: number; roundId: EventId | undefined; reason: string };

export function useAssign(onDone: () => void) {
  const t = useTranslations("adminLockers.assigning");
  const trpc = useTRPC();
  const refresh = useRefreshDesk();
  const id = useKeptId();
  const { mutate, isPending, error } = useMutation(
    trpc.admin.lockers.assign.mutationOptions({
      onSuccess: ({ lockerNumber, holder }) => {
        notify({ tone: "ok", text: t("done", { number: String(lockerNumber), name: holder.name }) });
        onDone();
      },
      onError: id.renewUnlessUnknown,
      onSettled: refresh,
    }),
  );
  const press = (input: ByHand & { studentNumber: string }) => mutate({ ...input, holdId: id.read() });
  return { press, isPending, error };
}

export function useMoveOwner(onDone: () => void) {
  const t = useTranslations("adminLockers.moving");
  const trpc = useTRPC();
  const refresh = useRefreshDesk();
  const id = useKeptId();
  const { mutate, isPending, error } = useMutation(
    trpc.admin.lockers.moveOwner.mutationOptions({
      onSuccess: (_, { lockerNumber, toLockerNumber }) => {
        notify({ tone: "ok", text: t("done", { from: String(lockerNumber), to: String(toLockerNumber) }) });
        onDone();
      },
      onError: id.renewUnlessUnknown,
      onSettled: refresh,
    }),
  );
  const press = (input: ByHand & { toLockerNumber: number }) => mutate({ ...input, holdId: id.read() });
  return { press, isPending, error };
}

/** One id per act: an answer that was lost is asked for again with the same id; after a plain no a new act begins. */
function useKeptId() {
  const kept = useRef<HoldId | null>(null);
  function read(): HoldId {
    kept.current ??= holdId.parse(crypto.randomUUID());
    return kept.current;
  }
  function renewUnlessUnknown(error: unknown): void {
    const reason = refusalOf(error)?.reason;
    if (reason !== undefined && reason !== "OUTCOME_UNKNOWN" && reason !== "INTERNAL") kept.current = null;
  }
  return { read, renewUnlessUnknown };
}
