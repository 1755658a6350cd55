"use client";

import type { EventId } from "@seonchak/schema";
import { skipToken } from "@tanstack/react-query";
import { useSubscription } from "@trpc/tanstack-react-query";
import { useEffect } from "react";
import { useTRPC } from "../../trpc/react.tsx";
import { useVisible } from "./visible.ts";

/** A stream that was refused outright is opened again after this; one that breaks off reconnects by itself. */
const REOPEN_MS = 10_000;

type ChangeStream = {
  /** Undefined: nothing to follow yet. */
  roundId: EventId | undefined;
  /** Told the current version on opening, and each later one. */
  onVersion: (version: string) => void;
  onOpenChange: (isOpen: boolean) => void;
};

/** Follows a round's changes while the page can be seen. A reconnect resumes after the last version that was heard. */
export function useChangeStream({ roundId, onVersion, onOpenChange }: ChangeStream): void {
  const isVisible = useVisible();
  const trpc = useTRPC();
  const { status, reset } = useSubscription(
    trpc.lockers.changes.subscriptionOptions(roundId !== undefined && isVisible ? { roundId } : skipToken, {
      onData: ({ data }) => onVersion(data.version),
    }),
  );
  const isOpen = status === "pending";
  useEffect(() => onOpenChange(isOpen), [isOpen, onOpenChange]);
  useEffect(() => {
    if (status !== "error") return;
    const timer = setTimeout(reset, REOPEN_MS);
    return () => clearTimeout(timer);
  }, [status, reset]);
}
