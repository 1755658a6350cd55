"use client";

import type { MySession } from "@seonchak/schema";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useTRPC } from "../../../trpc/react.tsx";
import { Button } from "../../../ui/button.tsx";
import { Card, CardHead } from "../../../ui/card.tsx";
import { Pill } from "../../../ui/pill.tsx";
import { Skeleton, SkeletonGroup } from "../../../ui/skeleton.tsx";
import { useTrouble } from "../desk/act-reason.ts";
import { Answer } from "../desk/answer.tsx";
import { Moment } from "../desk/moment.tsx";
import { RefusalNote } from "../desk/refusal-note.tsx";
import { deviceOf } from "./device-of.ts";

/** Where this administrator is signed in; each of the other devices can be signed out. */
export function SessionsCard() {
  const t = useTranslations("adminAccount");
  const trpc = useTRPC();
  const client = useQueryClient();
  const sessions = useQuery(trpc.me.sessions.queryOptions());
  const refresh = () => void client.invalidateQueries(trpc.me.sessions.queryFilter());
  const end = useMutation(trpc.me.endSession.mutationOptions({ onSettled: refresh }));
  return (
    <Card aria-labelledby="sessions">
      <CardHead id="sessions" title={t("sessions")} />
      <Answer question={sessions} skeleton={<SessionsSkeleton />}>
        {(data) => (
          <ul>
            {data.sessions.map((session) => (
              <SessionRow
                key={session.id}
                session={session}
                pending={end.isPending && end.variables.id === session.id}
                onEnd={() => end.mutate({ id: session.id })}
              />
            ))}
          </ul>
        )}
      </Answer>
      <RefusalNote error={end.error} />
    </Card>
  );
}

function SessionRow({ session, pending, onEnd }: { session: MySession; pending: boolean; onEnd: () => void }) {
  const t = useTranslations("adminAccount");
  const trouble = useTrouble();
  const { browser, system } = deviceOf(session.userAgent);
  const device = [browser, system].filter(Boolean).join(" · ") || t("unknownDevice");
  return (
    <li className="flex flex-wrap items-center gap-x-3 gap-y-1 border-t border-line py-2.5 first:border-t-0">
      <span className="min-w-0 flex-1 basis-48">
        <span className="block font-medium">{device}</span>
        <span className="block text-sm text-ink-2">
          {t.rich("lastSeen", { at: () => <Moment at={session.lastSeenAt} /> })}
        </span>
      </span>
      {session.isCurrent ? (
        <Pill tone="ok">{t("thisDevice")}</Pill>
      ) : (
        <Button
          size="small"
          pending={pending}
          disabledReason={trouble}
          onClick={onEnd}
          aria-label={t("endSessionOf", { device })}
        >
          {t("endSession")}
        </Button>
      )}
    </li>
  );
}

function SessionsSkeleton() {
  return (
    <SkeletonGroup>
      <Skeleton className="h-14" />
    </SkeletonGroup>
  );
}
