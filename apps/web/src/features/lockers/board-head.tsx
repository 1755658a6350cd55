"use client";

import type { LockerList } from "@seonchak/schema";
import { LayoutGrid, List } from "lucide-react";
import { useTranslations } from "next-intl";
import { Countdown } from "../../ui/countdown.tsx";
import { PageTitle } from "../../ui/page-title.tsx";
import { Pill } from "../../ui/pill.tsx";
import type { LinkState } from "../live/link-state.ts";
import { useServerOffsetMs } from "../live/server-clock.ts";
import type { BoardView } from "./board-view.ts";
import { Legend } from "./legend.tsx";
import { useViewChoice } from "./view-choice.ts";
import { useLockerWords } from "./words.ts";

type BoardHeadProps = { list: LockerList; view: BoardView; link: LinkState };

/** The round's name and times, how fresh the board is, what is left, and what the shapes mean. */
export function BoardHead({ list, view, link }: BoardHeadProps) {
  const t = useTranslations("lockers");
  const words = useLockerWords();
  const { round } = list;
  const times = {
    opensAt: words.timeOf(round.opensAt),
    closesAt: words.timeOf(round.closesAt),
    expiresAt: words.timeOf(round.expiresAt),
  };
  return (
    <>
      <PageTitle title={words.nameOf(round)} lead={t(`lead.${view.state}`, times)} />
      <div className="-mt-1.5 mb-3.5 flex flex-wrap gap-2">
        <LinkPill link={link} />
        <Pill>
          <span>
            {t.rich("left", {
              free: view.freeCount,
              all: view.lockerCount,
              b: (text) => <b className="mx-0.5 font-bold">{text}</b>,
            })}
          </span>
        </Pill>
        {/* On a line of its own on phones: it changes its length when the round opens, and must not push what is below. */}
        <span className="max-sm:basis-full">
          <TimePill list={list} view={view} />
        </span>
      </div>
    </>
  );
}

/** The legend, and the one toggle between map and list. */
export function BoardKey() {
  const t = useTranslations("lockers");
  const [choice, choose] = useViewChoice();
  const other = choice === "map" ? "list" : "map";
  const Icon = other === "list" ? List : LayoutGrid;
  return (
    <div className="mb-4 flex flex-wrap items-center gap-x-3.5 gap-y-1.5 text-sm text-ink-2">
      <Legend />
      <button
        type="button"
        onClick={() => choose(other)}
        className="-my-2.5 -mr-2 ml-auto inline-flex min-h-tap items-center gap-1.5 rounded-control px-2 underline underline-offset-4 hover:bg-sunken hover:text-ink"
      >
        <Icon aria-hidden="true" className="size-4" />
        {t(`showAs.${other}`)}
      </button>
    </div>
  );
}

function LinkPill({ link }: { link: LinkState }) {
  const t = useTranslations("lockers.link");
  return (
    <Pill dot={link === "live"} tone={link === "offline" || link === "away" ? "held" : "plain"}>
      {t(link)}
    </Pill>
  );
}

function TimePill({ list, view }: Pick<BoardHeadProps, "list" | "view">) {
  const t = useTranslations("lockers");
  const serverOffsetMs = useServerOffsetMs();
  const { state } = view;
  if (state !== "open" && state !== "upcoming")
    return <Pill tone={state === "paused" ? "held" : "plain"}>{t(`state.${state}`)}</Pill>;
  const endsAtMs = Date.parse(state === "open" ? list.round.closesAt : list.round.opensAt);
  return (
    <Pill>
      <span>
        {t.rich(state === "open" ? "untilClose" : "untilOpen", {
          clock: () => <Countdown endsAtMs={endsAtMs} serverOffsetMs={serverOffsetMs} />,
        })}
      </span>
    </Pill>
  );
}
