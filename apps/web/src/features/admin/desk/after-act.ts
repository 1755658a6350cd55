"use client";

import { notify } from "../../../ui/notify.ts";
import { useRefreshDesk } from "./refresh.ts";

/** What follows an act of the desk: says what was done and goes on; the lists are asked again whatever came of it. */
export function useAfterAct<Data>(said: (done: Data) => string, onDone: () => void) {
  const refresh = useRefreshDesk();
  return {
    onSuccess(done: Data) {
      notify({ tone: "ok", text: said(done) });
      onDone();
    },
    onSettled: refresh,
  };
}
