"use client";

import type { AdminStudent, RemovalPreview } from "@seonchak/schema";
import { useMutation, useQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useTRPC } from "../../../trpc/react.tsx";
import { notify } from "../../../ui/notify.ts";
import { Skeleton, SkeletonGroup } from "../../../ui/skeleton.tsx";
import { Answer } from "../desk/answer.tsx";
import { AskFirst } from "../desk/ask-first.tsx";
import { useRefreshDesk } from "../desk/refresh.ts";

type RemoveDialogProps = { student: AdminStudent; onClose: () => void; onRemoved: () => void };

/** Removes a student, and gives back what they have: first as numbers. It cannot be undone, and says so. */
export function RemoveDialog({ student, onClose, onRemoved }: RemoveDialogProps) {
  const t = useTranslations("adminStudents");
  const trpc = useTRPC();
  const refresh = useRefreshDesk();
  const { name, studentNumber, studentId } = student;
  const preview = useQuery(trpc.admin.students.previewRemoval.queryOptions({ studentId }, { gcTime: 0, staleTime: 0 }));
  const remove = useMutation(
    trpc.admin.students.remove.mutationOptions({
      onSuccess: () => {
        notify({ tone: "ok", text: t("removedDone", { name }) });
        // First the dialog, so that nobody asks for a student who is gone.
        onRemoved();
        refresh();
      },
    }),
  );
  return (
    <AskFirst
      act={remove}
      title={t("removeTitle", { name, number: studentNumber })}
      description={t("removeBody")}
      confirmLabel={t("removeConfirm")}
      disabledReason={preview.data ? undefined : t("removeCounting")}
      onConfirm={() => remove.mutate({ studentId })}
      onClose={onClose}
    >
      <Answer question={preview} skeleton={<CountingSkeleton />}>
        {(data) => <Consequence preview={data} />}
      </Answer>
    </AskFirst>
  );
}

function Consequence({ preview }: { preview: RemovalPreview }) {
  const { lockerNumbers, bookingCount, peopleCount, holdCount, sessionCount } = preview;
  const t = useTranslations("adminStudents");
  const common = useTranslations("adminCommon");
  const lockers = lockerNumbers.map((number) => t("lockerValue", { number: String(number) })).join(", ");
  return (
    <>
      <dl className="grid grid-cols-2 gap-2">
        <Fact name={t("removeLocker")}>{lockers || common("nothing")}</Fact>
        <Fact name={t("removeBookings")}>{String(bookingCount)}</Fact>
        <Fact name={t("removeHolds")}>{String(holdCount)}</Fact>
        <Fact name={t("removeSessions")}>{String(sessionCount)}</Fact>
      </dl>
      {peopleCount > 0 && <p className="text-ink-2">{t("removePlaces", { people: peopleCount })}</p>}
    </>
  );
}

function Fact({ name, children }: { name: string; children: string }) {
  return (
    <div className="flex flex-col-reverse justify-end rounded-control bg-sunken p-3">
      <dt>{name}</dt>
      <dd className="text-xl font-bold">{children}</dd>
    </div>
  );
}

function CountingSkeleton() {
  return (
    <SkeletonGroup className="grid grid-cols-2 gap-2">
      <Skeleton className="h-20" />
      <Skeleton className="h-20" />
      <Skeleton className="h-20" />
      <Skeleton className="h-20" />
    </SkeletonGroup>
  );
}
