"use client";

import type { AdminLocker, LockerUse } from "@seonchak/schema";
import { useQuery } from "@tanstack/react-query";
import { useLocale, useTranslations } from "next-intl";
import { useTRPC } from "../../../trpc/react.tsx";
import { Dialog } from "../../../ui/dialog.tsx";
import { Skeleton, SkeletonGroup } from "../../../ui/skeleton.tsx";
import { Answer } from "../desk/answer.tsx";
import { Moment } from "../desk/moment.tsx";

/** Who had a locker, newest first. */
export function UsesDialog({ locker, onClose }: { locker: AdminLocker; onClose: () => void }) {
  const t = useTranslations("adminLockers.history");
  const trpc = useTRPC();
  const { lockerNumber } = locker;
  const uses = useQuery(trpc.admin.lockers.uses.queryOptions({ lockerNumber }));
  return (
    <Dialog open onOpenChange={onClose} title={t("title", { number: String(lockerNumber) })}>
      <Answer question={uses} skeleton={<UsesSkeleton />}>
        {({ uses: all }) =>
          all.length === 0 ? (
            <p className="text-ink-2">{t("empty")}</p>
          ) : (
            <ol className="grid gap-2">
              {all.map((use) => (
                <Use key={use.confirmedAt} use={use} />
              ))}
            </ol>
          )
        }
      </Answer>
    </Dialog>
  );
}

function Use({ use }: { use: LockerUse }) {
  const t = useTranslations("adminLockers.history");
  const locale = useLocale();
  return (
    <li className="rounded-control bg-sunken px-3.5 py-2.5">
      <p>
        <span className="font-medium">{use.holder?.name ?? t("gone")}</span>{" "}
        <span className="text-ink-2">{use.holder?.maskedNumber}</span>{" "}
        <span className="text-ink-2">· {locale === "ko" ? use.roundNameKo : use.roundNameEn}</span>
      </p>
      <p className="text-sm text-ink-2">
        <Moment at={use.confirmedAt} /> – {use.endedAt ? <Moment at={use.endedAt} /> : t("now")}
        {use.endKind && ` · ${t(`endKind.${use.endKind}`)}`}
      </p>
    </li>
  );
}

function UsesSkeleton() {
  return (
    <SkeletonGroup>
      <Skeleton className="h-16" />
      <Skeleton className="h-16" />
    </SkeletonGroup>
  );
}
