"use client";

import type { BookingId, ConfirmPreview } from "@seonchak/schema";
import { useQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useTRPC } from "../../../trpc/react.tsx";
import { Button } from "../../../ui/button.tsx";
import { Dialog } from "../../../ui/dialog.tsx";
import { Skeleton, SkeletonGroup } from "../../../ui/skeleton.tsx";
import { useActReason } from "../desk/act-reason.ts";
import { Answer } from "../desk/answer.tsx";
import { RefusalNote } from "../desk/refusal-note.tsx";
import { ConfirmConsequence } from "./confirm-consequence.tsx";
import { ConfirmResults } from "./confirm-results.tsx";
import { useConfirmMany } from "./use-confirm-many.ts";

type ConfirmDialogProps = {
  ids: readonly BookingId[];
  onConfirmed: (ids: readonly BookingId[]) => void;
  onClose: () => void;
};

/** Confirms bookings first come first: what will fit as numbers, then how far it is, then what came of each. */
export function ConfirmDialog({ ids, onConfirmed, onClose }: ConfirmDialogProps) {
  const t = useTranslations("adminBookings.confirming");
  const trpc = useTRPC();
  const confirming = useConfirmMany(onConfirmed);
  const isIdle = !confirming.isPending && !confirming.isDone;
  const preview = useQuery(
    trpc.admin.bookings.previewConfirm.queryOptions(
      { ids: [...ids] },
      { gcTime: 0, staleTime: 0, enabled: isIdle, refetchOnWindowFocus: false },
    ),
  );
  const { data } = preview;
  const press = () => data && isIdle && confirming.press(data.bookings.map(({ id }) => id));
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && !confirming.isPending && onClose()}
      title={confirming.isDone ? t("doneTitle") : t("title", { count: ids.length })}
      description={confirming.isDone ? undefined : t("body")}
      footer={<Footer preview={data} confirming={confirming} onPress={press} onClose={onClose} />}
    >
      {confirming.isDone && data ? (
        <ConfirmResults preview={data} outcomes={confirming.outcomes} />
      ) : (
        <Answer question={preview} skeleton={<CountingSkeleton />}>
          {(known) => <ConfirmConsequence preview={known} />}
        </Answer>
      )}
      {confirming.isPending && data && <Progress done={confirming.outcomes.length} all={data.bookings.length} />}
      <RefusalNote error={confirming.error} />
    </Dialog>
  );
}

type FooterProps = {
  preview: ConfirmPreview | undefined;
  confirming: ReturnType<typeof useConfirmMany>;
  onPress: () => void;
  onClose: () => void;
};

function Footer({ preview, confirming: { isPending, isDone }, onPress, onClose }: FooterProps) {
  const t = useTranslations("adminBookings.confirming");
  const ui = useTranslations("ui");
  const reason = useActReason();
  if (isDone)
    return (
      <Button tone="primary" onClick={onClose}>
        {ui("close")}
      </Button>
    );
  const fitting = preview?.bookings.filter((booking) => booking.reason === null).length;
  const waits = fitting === undefined ? t("counting") : fitting === 0 ? t("nothingFits") : undefined;
  return (
    <>
      <Button disabled={isPending} onClick={onClose}>
        {ui("cancel")}
      </Button>
      <Button tone="primary" pending={isPending} disabledReason={reason ?? waits} onClick={onPress}>
        {fitting === undefined ? t("confirm") : t("confirmCount", { count: fitting })}
      </Button>
    </>
  );
}

function Progress({ done, all }: { done: number; all: number }) {
  const t = useTranslations("adminBookings.confirming");
  return (
    <div className="grid gap-1.5">
      <progress value={done} max={all} aria-label={t("progress")} className="h-2 w-full accent-brand" />
      <p role="status" className="text-sm text-ink-2">
        {t("progressOf", { done, all })}
      </p>
    </div>
  );
}

function CountingSkeleton() {
  return (
    <SkeletonGroup className="grid gap-3.5">
      <div className="grid grid-cols-3 gap-2">
        <Skeleton className="h-20" />
        <Skeleton className="h-20" />
        <Skeleton className="h-20" />
      </div>
      <Skeleton className="h-28" />
    </SkeletonGroup>
  );
}
