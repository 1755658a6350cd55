"use client";

import type { MyHold, MyLocker } from "@seonchak/schema";
import { useTranslations } from "next-intl";
import { useEffect, useRef, useState } from "react";
import type { LinkState } from "../live/link-state.ts";
import { HoldSheet } from "./hold-sheet.tsx";
import { MineSheet } from "./mine-sheet.tsx";

type Shown = { locker: MyLocker; isNew: boolean };
type MySheetsProps = {
  hold: MyHold | null;
  /** My confirmed locker, opened by a press or just confirmed. */
  shown: Shown | null;
  link: LinkState;
  onShow: (shown: Shown | null) => void;
  onGone: () => void;
};

/** The sheet at the lower edge: what I hold, or what is mine; and the live region that tells my own outcomes. */
export function MySheets({ hold, shown, link, onShow, onGone }: MySheetsProps) {
  const t = useTranslations("lockers.told");
  const [told, setTold] = useState("");
  const wasThereOnLoad = useWasThereOnLoad(hold);
  const holdNumber = hold?.locker.lockerNumber;
  useEffect(() => {
    if (holdNumber !== undefined) setTold(t("held", { number: holdNumber }));
  }, [holdNumber, t]);
  return (
    <>
      <p role="status" className="sr-only">
        {told}
      </p>
      {hold && (
        <HoldSheet
          key={hold.holdId}
          hold={hold}
          link={link}
          takesFocus={!wasThereOnLoad}
          onGone={onGone}
          onGivenUp={() => setTold(t("givenUp", { number: hold.locker.lockerNumber }))}
          onConfirmed={(locker) => {
            setTold(t("confirmed", { number: locker.locker.lockerNumber }));
            onShow({ locker, isNew: true });
          }}
        />
      )}
      {!hold && shown && <MineSheet locker={shown.locker} isNew={shown.isNew} onClose={() => onShow(null)} />}
    </>
  );
}

/** A hold that was there when the page opened must not pull the focus out of the page. */
function useWasThereOnLoad(hold: MyHold | null): boolean {
  const first = useRef(hold?.holdId ?? null);
  return hold !== null && hold.holdId === first.current;
}
