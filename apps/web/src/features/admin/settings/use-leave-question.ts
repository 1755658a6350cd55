"use client";

import { useRouter } from "next/navigation";
import { useEffect, useState } from "react";

/**
 * Keeps what was typed from being lost: the browser asks before the tab goes, and a link within the product waits for
 * an answer. `asked` is whether one waits; `leave` follows it.
 */
export function useLeaveQuestion(hasUnsaved: boolean) {
  const router = useRouter();
  const [target, setTarget] = useState<string | null>(null);
  useEffect(() => {
    if (!hasUnsaved) return undefined;
    const warn = (event: BeforeUnloadEvent) => event.preventDefault();
    function hold(event: MouseEvent) {
      const path = pathPressed(event);
      if (path === null) return;
      event.preventDefault();
      // Before Next's own listener sees it.
      event.stopPropagation();
      setTarget(path);
    }
    window.addEventListener("beforeunload", warn);
    document.addEventListener("click", hold, { capture: true });
    return () => {
      window.removeEventListener("beforeunload", warn);
      document.removeEventListener("click", hold, { capture: true });
    };
  }, [hasUnsaved]);
  return {
    asked: target !== null,
    stay: () => setTarget(null),
    leave: () => target !== null && router.push(target),
  };
}

/** Where an ordinary press on a link of ours would go in this tab; null for every other press. */
function pathPressed(event: MouseEvent): string | null {
  const isOrdinary = event.button === 0 && !event.metaKey && !event.ctrlKey && !event.shiftKey && !event.altKey;
  const link = event.target instanceof Element ? event.target.closest("a[href]") : null;
  if (!isOrdinary || !(link instanceof HTMLAnchorElement) || link.target === "_blank") return null;
  const isElsewhere = link.origin === location.origin && link.pathname !== location.pathname;
  return isElsewhere ? link.pathname + link.search : null;
}
