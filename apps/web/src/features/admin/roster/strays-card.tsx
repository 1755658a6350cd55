"use client";

import type { Stray } from "@seonchak/schema";
import { useMutation, useQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { Link } from "../../../i18n/navigation.tsx";
import { useTRPC } from "../../../trpc/react.tsx";
import { Button } from "../../../ui/button.tsx";
import { buttonClass } from "../../../ui/button-class.ts";
import { Card, CardHead } from "../../../ui/card.tsx";
import { notify } from "../../../ui/notify.ts";
import { useActReason } from "../desk/act-reason.ts";
import { ListPages } from "../desk/list-pages.tsx";
import { useRefreshDesk } from "../desk/refresh.ts";
import { useRefusalWords } from "../desk/refusal-note.tsx";

const PAGE_SIZE = 10;

/** Who has a locker without being listed. Absent while there is nobody, which is how it should be. */
export function StraysCard() {
  const t = useTranslations("adminRoster.strays");
  const trpc = useTRPC();
  const [page, setPage] = useState(1);
  const { data } = useQuery(trpc.admin.roster.strays.queryOptions({ page, pageSize: PAGE_SIZE }));
  if (!data || data.total === 0) return null;
  return (
    <Card aria-labelledby="strays" className="mb-4">
      <CardHead id="strays" title={t("title")} aside={t("count", { count: data.total })} />
      <p className="mb-2 text-ink-2">{t("lead")}</p>
      <ul>
        {data.rows.map((stray) => (
          <StrayRow key={`${stray.studentId} ${stray.lockerNumber}`} stray={stray} />
        ))}
      </ul>
      {data.total > PAGE_SIZE && <ListPages answer={data} onPage={setPage} />}
    </Card>
  );
}

function StrayRow({ stray }: { stray: Stray }) {
  const t = useTranslations("adminRoster.strays");
  const reason = useActReason();
  const list = usePutOnRoster();
  const { name, studentNumber, lockerNumber, isHeld } = stray;
  const number = String(lockerNumber);
  return (
    <li className="flex flex-wrap items-center gap-x-4 gap-y-2 border-t border-line py-2.5">
      <span className="min-w-0 flex-1 basis-48">
        <span className="font-medium">{name}</span> <span className="text-ink-2">{studentNumber}</span>
        <span className="block text-sm text-ink-2">{t(isHeld ? "held" : "owned", { number })}</span>
      </span>
      <span className="flex flex-wrap gap-2">
        <Button
          size="small"
          pending={list.isPending}
          disabledReason={reason}
          aria-label={t("listOf", { name })}
          onClick={() => list.mutate({ studentNumber, name, cohort: stray.cohort, was: null })}
        >
          {t("list")}
        </Button>
        <Link
          href={`/admin/lockers?search=${number}`}
          aria-label={t("releaseOf", { number })}
          className={buttonClass({ size: "small" })}
        >
          {t("release")}
        </Link>
      </span>
    </li>
  );
}

function usePutOnRoster() {
  const t = useTranslations("adminRoster.strays");
  const trpc = useTRPC();
  const refresh = useRefreshDesk();
  const words = useRefusalWords();
  return useMutation(
    trpc.admin.roster.setEntry.mutationOptions({
      onSuccess: (_, { name }) => notify({ tone: "ok", text: t("listed", { name }) }),
      onError: (error) => notify({ tone: "danger", text: words(error) }),
      onSettled: refresh,
    }),
  );
}
