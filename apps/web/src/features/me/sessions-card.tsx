"use client";

import type { MySession } from "@seonchak/schema";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { Laptop, Smartphone } from "lucide-react";
import { useLocale, useTranslations } from "next-intl";
import { useState } from "react";
import { formatDateTime } from "../../i18n/format-time.ts";
import { useTRPC } from "../../trpc/react.tsx";
import { refusalOf } from "../../trpc/refusal-of.ts";
import { AlertDialog } from "../../ui/alert-dialog.tsx";
import { Button } from "../../ui/button.tsx";
import { Card, CardHead } from "../../ui/card.tsx";
import { notify } from "../../ui/notify.ts";
import { Pill } from "../../ui/pill.tsx";
import { Skeleton, SkeletonGroup } from "../../ui/skeleton.tsx";
import { deviceName, isPhone } from "./device-name.ts";

/** Where I am signed in, and ending that. */
export function SessionsCard() {
  const t = useTranslations("me.account.sessions");
  const { data, isError } = useQuery(useTRPC().me.sessions.queryOptions());
  const others = data?.sessions.filter((session) => !session.isCurrent) ?? [];
  return (
    <Card className="p-5" aria-labelledby="sessions">
      <CardHead id="sessions" title={t("title")} />
      {isError && data === undefined && <p className="text-ink-2">{t("failed")}</p>}
      {!isError && data === undefined && (
        <SkeletonGroup>
          <Skeleton className="h-14" />
        </SkeletonGroup>
      )}
      <ul className="divide-y divide-line">
        {data?.sessions.map((session) => (
          <Session key={session.id} session={session} />
        ))}
      </ul>
      {others.length > 1 && <EndOthers count={others.length} />}
    </Card>
  );
}

function Session({ session }: { session: MySession }) {
  const t = useTranslations("me.account.sessions");
  const locale = useLocale();
  const end = useEnding(t("ended"));
  const { mutate, isPending } = useMutation(useTRPC().me.endSession.mutationOptions(end));
  const device = deviceName(session.userAgent) ?? t("unknown");
  const Icon = isPhone(session.userAgent) ? Smartphone : Laptop;
  const at = formatDateTime(Date.parse(session.lastSeenAt), locale);
  return (
    <li className="flex flex-wrap items-center gap-x-3 gap-y-1 py-3">
      <Icon aria-hidden="true" className="size-5 shrink-0 text-ink-2" />
      <div className="min-w-0 flex-1">
        <p className="font-medium">{device}</p>
        <p className="text-sm text-ink-2">{t("lastSeen", { at })}</p>
      </div>
      {session.isCurrent ? (
        <Pill tone="ok">{t("current")}</Pill>
      ) : (
        <Button aria-label={t("endOne", { device })} pending={isPending} onClick={() => mutate({ id: session.id })}>
          {t("end")}
        </Button>
      )}
    </li>
  );
}

function EndOthers({ count }: { count: number }) {
  const t = useTranslations("me.account.sessions");
  const [isAsking, setAsking] = useState(false);
  const end = useEnding(t("othersEnded"));
  const { mutate, isPending } = useMutation(
    useTRPC().me.endOtherSessions.mutationOptions({ ...end, onSettled: () => setAsking(false) }),
  );
  return (
    <>
      <Button className="mt-2" onClick={() => setAsking(true)}>
        {t("endOthers")}
      </Button>
      <AlertDialog
        open={isAsking}
        onOpenChange={setAsking}
        title={t("othersTitle")}
        description={t("othersLost", { count })}
        cancelLabel={t("keep")}
        confirmLabel={t("endOthers")}
        pending={isPending}
        onConfirm={() => mutate()}
      />
    </>
  );
}

/** What follows the end of sessions: says so, and reads the list again. */
function useEnding(done: string) {
  const me = useTranslations("me");
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  return {
    async onSuccess() {
      await queryClient.invalidateQueries(trpc.me.sessions.queryFilter());
      notify({ tone: "ok", text: done });
    },
    onError(error: unknown) {
      notify({ tone: "danger", text: refusalOf(error)?.message ?? me("unanswered") });
    },
  };
}
