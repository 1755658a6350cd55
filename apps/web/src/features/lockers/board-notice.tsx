"use client";

import { Banner } from "../../ui/banner.tsx";

/** What the council says of the round, above its lockers. Gone, it keeps its height. */
export function BoardNotice({ placed, isGone }: { placed: string; isGone: boolean }) {
  if (placed === "") return null;
  return (
    <Banner kind="notice" className={isGone ? "invisible mb-4" : "mb-4"}>
      <p className="break-keep wrap-anywhere">{placed}</p>
    </Banner>
  );
}
