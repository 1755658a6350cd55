"use client";

import { CircleAlert, CircleCheck, Info, X } from "lucide-react";
import { useTranslations } from "next-intl";
import { useEffect, useRef, useSyncExternalStore } from "react";
import { classNames } from "./class-names.ts";
import { IconButton } from "./icon-button.tsx";
import type { Notice, NoticeTone } from "./notify.ts";
import { currentNotices, dismissNotice, noNotices, watchNotices } from "./notify.ts";

const icons: Record<NoticeTone, typeof Info> = { info: Info, ok: CircleCheck, danger: CircleAlert };
const iconColours: Record<NoticeTone, string> = { info: "text-ink-2", ok: "text-ok", danger: "text-danger" };

const LINGER_MS = 2_000;

/** Where notices appear; once per app. The live region is always there, so that the first notice is read too. */
export function Notices() {
  const t = useTranslations("ui");
  const notices = useSyncExternalStore(watchNotices, currentNotices, noNotices);
  return (
    <section
      aria-label={t("notices")}
      className="pointer-events-none fixed inset-x-0 top-[4.25rem] z-60 flex flex-col items-center gap-2 px-3"
    >
      <div role="status" className="grid w-full max-w-110 gap-2">
        {notices.map((notice) => (
          <NoticeCard key={notice.id} notice={notice} />
        ))}
      </div>
    </section>
  );
}

function NoticeCard({ notice }: { notice: Notice }) {
  const t = useTranslations("ui");
  const card = useRef<HTMLDivElement>(null);
  const { id, durationMs, tone, action } = notice;
  useEffect(() => {
    if (durationMs === null) return;
    let timer = setTimeout(leave, durationMs);
    function leave() {
      // Whoever points at it or stands on its button has all the time they need.
      if (card.current?.matches(":hover, :focus-within")) timer = setTimeout(leave, LINGER_MS);
      else dismissNotice(id);
    }
    return () => clearTimeout(timer);
  }, [durationMs, id]);
  const Icon = icons[tone];
  function act() {
    action?.onPress();
    dismissNotice(id);
  }
  return (
    <div
      ref={card}
      className="pointer-events-auto flex animate-drop items-center gap-3 rounded-card border border-line bg-surface py-1 pr-1 pl-4 shadow-pop"
    >
      <Icon aria-hidden="true" className={classNames("size-5 shrink-0", iconColours[tone])} />
      <p className="min-w-0 flex-1 py-2 text-ink">{notice.text}</p>
      {action !== undefined && (
        <button
          type="button"
          onClick={act}
          className="min-h-tap shrink-0 rounded-link px-3 font-semibold text-brand hover:bg-sunken"
        >
          {action.label}
        </button>
      )}
      <IconButton label={t("dismiss")} onClick={() => dismissNotice(id)}>
        <X aria-hidden="true" className="size-4" />
      </IconButton>
    </div>
  );
}
