"use client";

import type { LockerList, MyHold } from "@seonchak/schema";
import dynamic from "next/dynamic";
import { useTranslations } from "next-intl";
import { Card, CardHead } from "../../ui/card.tsx";
import type { LinkState } from "../live/link-state.ts";
import { canAct } from "../live/link-state.ts";
import { useServerMoment } from "../live/server-moment.ts";
import { useFollowTabs } from "../live/tabs-agree.ts";
import { BoardHead, BoardKey } from "./board-head.tsx";
import { BoardNotice } from "./board-notice.tsx";
import type { BoardView, LockerView, SectionView } from "./board-view.ts";
import { boardView, findLocker, momentsOf } from "./board-view.ts";
import { LockerList as ListOf } from "./locker-list.tsx";
import { LockerMap } from "./locker-map.tsx";
import styles from "./locker-tile.module.css";
import { MySheets } from "./my-sheets.tsx";
import { nearestFree } from "./nearest-free.ts";
import { OpeningCard } from "./opening-card.tsx";
import { PressSays } from "./press-says.tsx";
import type { SectionProps } from "./section-props.ts";
import { StatusDock } from "./status-dock.tsx";
import { useBackAt } from "./use-back-at.ts";
import { useMineShown } from "./use-mine-shown.ts";
import { useNoticePlace } from "./use-notice-place.ts";
import type { Press } from "./use-press.ts";
import { usePress } from "./use-press.ts";
import { useVanished } from "./use-vanished.ts";
import { useViewChoice } from "./view-choice.ts";
import { renewed } from "./what-to-say.ts";
import { useLockerWords } from "./words.ts";

/** Fetched when there is a hold to switch from: a dialog weighs as much as everything else here. */
const SwitchDialog = dynamic(() => import("./switch-dialog.tsx").then((part) => part.SwitchDialog), { ssr: false });

type BoardScreenProps = {
  list: LockerList;
  link: LinkState;
  refresh: () => Promise<LockerList | undefined>;
  /** The locker that was pressed before signing in. */
  backAtNumber: number | null;
};

/** One round: its lockers, what is mine, and whatever a press leads to. */
export function BoardScreen({ list, link, refresh, backAtNumber }: BoardScreenProps) {
  const nowMs = useServerMoment(momentsOf(list));
  const view = boardView(list, nowMs);
  const press = usePress({ list, view, link, refresh });
  const { shown, show } = useMineShown(list);
  useVanished(list, press.say);
  useBackAt(backAtNumber, press.say);
  useFollowTabs();
  const notice = useNoticePlace(useLockerWords().noticeOf(list.round), view.state);

  function pressed(locker: LockerView) {
    if (locker.mine === "owned" && list.mine?.locker) show({ locker: list.mine.locker, isNew: false });
    else if (locker.mine === "hold") document.querySelector<HTMLElement>("[data-sheet] [role=dialog]")?.focus();
    else void press.press(locker.lockerNumber);
  }

  const hold = liveHold(list, view);
  return (
    <>
      <BoardHead list={list} view={view} link={link} />
      <BoardNotice {...notice} />
      <OpeningCard list={list} view={view} />
      <BoardKey />
      <Sections {...{ list, view, link, press, onPress: pressed }} />
      <MySheets hold={hold} shown={shown} link={link} onShow={show} onGone={() => void refresh()} />
      {hold && <SwitchDialog press={press} />}
      <StatusDock
        state={view.state}
        notice={notice.over}
        onRead={notice.place}
        link={link}
        isStale={list.isStale}
        isWaiting={press.state.step === "pressing" && press.state.pressing.isWaiting}
        hasSheet={hold !== null || shown !== null}
      />
    </>
  );
}

/** What I hold; not once its time is up by the server's clock, though the list may not say so yet. */
function liveHold({ mine }: LockerList, view: BoardView): MyHold | null {
  const isLive = mine?.hold && findLocker(view.sections, mine.hold.locker.lockerNumber)?.locker.mine === "hold";
  return isLive ? mine.hold : null;
}

type SectionsProps = {
  list: LockerList;
  view: BoardView;
  link: LinkState;
  press: Press;
  onPress: (locker: LockerView) => void;
};

function Sections({ list, view, link, press, onPress }: SectionsProps) {
  const [choice] = useViewChoice();
  const { state } = press;
  const isOpen = view.state === "open" && canAct(link);
  const look = view.state === "open" ? undefined : styles.quiet;
  const all = view.sections.flatMap((section) => section.lockers);
  const props = {
    pressingNumber: state.step === "pressing" ? state.pressing.lockerNumber : null,
    canPress: (locker: LockerView) => locker.mine !== null || (isOpen && locker.look === "free" && !list.mine?.locker),
    onPress: (lockerNumber: number) => {
      const locker = all.find((each) => each.lockerNumber === lockerNumber);
      if (locker) onPress(locker);
    },
    said:
      state.step === "said"
        ? { lockerNumber: state.says.lockerNumber, bubble: <Bubble view={view} press={press} link={link} /> }
        : null,
  };
  return (
    <div className={canAct(link) ? look : styles.faded}>
      <div className="grid grid-cols-1 gap-3 lg:grid-cols-2">
        {view.sections.map((section) => (
          <Location key={section.locationId} isList={choice === "list"} {...props} section={section} />
        ))}
      </div>
    </div>
  );
}

function Location({ isList, ...props }: SectionProps & { isList: boolean }) {
  const words = useLockerWords();
  const { section } = props;
  return (
    <Card className="relative" aria-labelledby={headingId(section)}>
      <CardHead id={headingId(section)} title={words.nameOf(section)} aside={<FreeCount count={section.freeCount} />} />
      {isList ? <ListOf {...props} /> : <LockerMap {...props} />}
    </Card>
  );
}

function FreeCount({ count }: { count: number }) {
  const t = useTranslations("lockers");
  return t.rich("freeHere", { count, b: (text) => <strong className="text-brand">{text}</strong> });
}

function headingId({ locationId }: SectionView): string {
  return `location-${locationId}`;
}

function Bubble({ view, press, link }: { view: BoardView; press: Press; link: LinkState }) {
  const { state } = press;
  const nowMs = useServerMoment(state.step === "said" && state.says.againAtMs ? [state.says.againAtMs] : []);
  if (state.step !== "said") return null;
  const now = renewed(state.says, { state: view.state, link, nowMs });
  const offersNearest = now.offersNearest && view.state === "open" && canAct(link);
  const says = { ...now, offersNearest };
  const offer = offersNearest ? nearestFree(view.sections, says.lockerNumber) : undefined;
  return (
    <PressSays says={says} offer={offer} onHold={(number) => void press.press(number)} onDismiss={press.dismiss} />
  );
}
