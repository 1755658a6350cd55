"use client";

import type { MyHold } from "@seonchak/schema";
import { useTranslations } from "next-intl";
import { useEffect, useRef, useState } from "react";
import type { LinkState } from "../live/link-state.ts";
import { focusLocker } from "./focus-locker.ts";
import { HoldSheet } from "./hold-sheet.tsx";
import { MineSheet } from "./mine-sheet.tsx";
import type { MineShown } from "./use-mine-shown.ts";

type MySheetsProps = {
  hold: MyHold | null;
  /** My confirmed locker, opened by a press or just confirmed. */
  shown: MineShown | null;
  link: LinkState;
  onShow: (shown: MineShown | null) => void;
  onGone: () => void;
};

/** The sheet at the lower edge: what I hold, or what is mine; and the live region that tells my own outcomes. */
export function MySheets({ hold, shown, link, onShow, onGone }: MySheetsProps) {
  const t = useTranslations("lockers.told");
  const [told, setTold] = useState("");
  const wasThereOnLoad = useWasThereOnLoad(hold);
  const holdNumber = hold?.locker.lockerNumber;
  useEffect(() => {
    if (holdNumber !== undefined && !wasThereOnLoad) setTold(t("held", { number: holdNumber }));
  }, [holdNumber, wasThereOnLoad, t]);
  function close() {
    if (shown) focusLocker(shown.locker.locker.lockerNumber);
    onShow(null);
  }
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
          onGivenUp={() => {
            setTold(t("givenUp", { number: hold.locker.lockerNumber }));
            focusLocker(hold.locker.lockerNumber);
          }}
          onConfirmed={(locker) => {
            setTold(t("confirmed", { number: locker.locker.lockerNumber }));
            onShow({ locker, isNew: true });
          }}
        />
      )}
      {!hold && shown && <MineSheet locker={shown.locker} isNew={shown.isNew} onClose={close} />}
    </>
  );
}

/** A hold that was there when the page opened must not pull the focus out of the page. */
function useWasThereOnLoad(hold: MyHold | null): boolean {
  const first = useRef(hold?.holdId ?? null);
  return hold !== null && hold.holdId === first.current;
}
