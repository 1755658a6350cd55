"use client";

import type { RefObject } from "react";
import { useLayoutEffect } from "react";

const GAP_PX = 10;
const EDGE_PX = 12;

/**
 * Where a box of that width hangs below a locker, within a card: centred on it, but inside the card. `arrowLeft` is
 * from the box's own edge. All in px.
 */
export function hangBelow(
  locker: { left: number; width: number; bottom: number },
  box: { width: number; within: number },
) {
  const centre = locker.left + locker.width / 2;
  const most = Math.max(EDGE_PX, box.within - box.width - EDGE_PX);
  const left = Math.min(Math.max(centre - box.width / 2, EDGE_PX), most);
  return {
    left,
    top: locker.bottom + GAP_PX,
    arrowLeft: Math.min(Math.max(centre - left, EDGE_PX), box.width - EDGE_PX),
  };
}

/** Keeps a box under the locker's button that stands before it, without moving anything else on the page. */
export function useBelowLocker(box: RefObject<HTMLElement | null>): void {
  useLayoutEffect(() => {
    function place() {
      const element = box.current;
      const locker = element?.closest("li, td")?.querySelector("[data-locker]");
      // Not `offsetParent`: a cell of a table counts as one, wherever it is placed from.
      const card = element?.closest("section");
      if (!element || !locker || !card) return;
      const [edge, door] = [card.getBoundingClientRect(), locker.getBoundingClientRect()];
      const hung = hangBelow(
        { left: door.left - edge.left, width: door.width, bottom: door.bottom - edge.top },
        { width: element.offsetWidth, within: edge.width },
      );
      element.style.left = `${hung.left}px`;
      element.style.top = `${hung.top}px`;
      const arrow = element.querySelector<HTMLElement>("[data-arrow]");
      if (arrow) arrow.style.left = `${hung.arrowLeft - 6}px`;
    }
    place();
    box.current?.scrollIntoView({ block: "nearest" });
    const observer = new ResizeObserver(place);
    observer.observe(document.body);
    return () => observer.disconnect();
  }, [box]);
}
