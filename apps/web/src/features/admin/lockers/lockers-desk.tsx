"use client";

import type { AdminLockerPage, ResetScope } from "@seonchak/schema";
import { adminLockerQuery } from "@seonchak/schema";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useLocale, useTranslations } from "next-intl";
import { useState } from "react";
import { useTRPC } from "../../../trpc/react.tsx";
import { nameIn } from "../desk/in-language.ts";
import { ListPages } from "../desk/list-pages.tsx";
import { QuestionBanner } from "../desk/question-banner.tsx";
import { QuestionFailed } from "../desk/question-failed.tsx";
import { RoundStatePill } from "../desk/round-state-pill.tsx";
import { Shortcuts } from "../desk/shortcuts.tsx";
import { useUrlQuery } from "../desk/use-url-query.ts";
import type { ConditionChange } from "./condition-dialog.tsx";
import { ConditionDialog } from "./condition-dialog.tsx";
import { HandDialog } from "./hand-dialog.tsx";
import type { HandAct } from "./locker-menu.tsx";
import { LockersTable } from "./lockers-table.tsx";
import { LockersToolbar } from "./lockers-toolbar.tsx";
import { ResetDialog } from "./reset/reset-dialog.tsx";
import { UndoBar } from "./reset/undo-bar.tsx";

const LOOK_AGAIN_MS = 5_000;

type Opened =
  | { kind: "condition"; change: ConditionChange }
  | { kind: "reset"; scope: ResetScope | null }
  | HandAct
  | null;

export function LockersDesk() {
  const trpc = useTRPC();
  const [query, change] = useUrlQuery(adminLockerQuery);
  const [opened, setOpened] = useState<Opened>(null);
  const lockers = useQuery(
    trpc.admin.lockers.list.queryOptions(query, { placeholderData: keepPreviousData, refetchInterval: LOOK_AGAIN_MS }),
  );
  const { data } = lockers;
  const failed = data === undefined && (lockers.error !== null || lockers.fetchStatus === "paused");
  const openReset = (scope: ResetScope | null) => setOpened({ kind: "reset", scope });
  return (
    <>
      {data?.round && <RoundLine round={data.round} />}
      <QuestionBanner question={lockers} />
      <UndoBar />
      <LockersToolbar
        query={query}
        onChange={change}
        locations={data?.locations ?? []}
        onReset={() => openReset(query.locationId ? { kind: "location", locationId: query.locationId } : null)}
      />
      {failed ? (
        <QuestionFailed question={lockers} />
      ) : (
        <>
          <LockersTable
            rows={data?.rows}
            query={query}
            onChange={change}
            refreshing={lockers.isPlaceholderData}
            onCondition={(condition) => setOpened({ kind: "condition", change: condition })}
            onReset={openReset}
            onHand={setOpened}
            onHoldEnd={() => void lockers.refetch()}
          />
          <ListPages answer={data} onPage={(page) => change({ page })} />
        </>
      )}
      <Shortcuts />
      {opened?.kind === "condition" && <ConditionDialog change={opened.change} onClose={() => setOpened(null)} />}
      {(opened?.kind === "assign" || opened?.kind === "move" || opened?.kind === "uses") && (
        <HandDialog act={opened} roundId={query.roundId} onClose={() => setOpened(null)} />
      )}
      {opened?.kind === "reset" && (
        <ResetDialog
          startScope={opened.scope}
          locations={data?.locations ?? []}
          round={data?.round ?? null}
          onClose={() => setOpened(null)}
        />
      )}
    </>
  );
}

type RoundLineProps = { round: NonNullable<AdminLockerPage["round"]> };

function RoundLine({ round }: RoundLineProps) {
  const t = useTranslations("adminLockers");
  const locale = useLocale();
  return (
    <p className="-mt-4 mb-4 flex flex-wrap items-center gap-2 text-ink-2">
      {t("roundLine", { name: nameIn(locale, round), free: round.availableCount, all: round.lockerCount })}
      <RoundStatePill state={round.state} />
    </p>
  );
}
