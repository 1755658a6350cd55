"use client";

import "../ui/tokens/globals.css";
import { buttonClass } from "../ui/button-class.ts";

// Written out here: when this page is needed, nothing else can be relied on, the messages' provider least.
const words = {
  ko: {
    title: "화면을 그리다 문제가 생겼어요",
    safe: "예약은 서버에 안전하게 있어요. 다시 시도해도 두 번 예약되지 않아요.",
    retry: "다시 시도",
  },
  en: {
    title: "Something went wrong on this screen",
    safe: "Your bookings are safe on the server. Trying again never books twice.",
    retry: "Try again",
  },
};

/** The last net, when the layout itself could not be drawn. */
export default function GlobalError({ retry }: { error: unknown; retry: () => void }) {
  const english = typeof window !== "undefined" && /^\/en(\/|$)/.test(window.location.pathname);
  const { title, safe, retry: again } = english ? words.en : words.ko;
  return (
    <html lang={english ? "en" : "ko"}>
      <body>
        <title>{title}</title>
        <main className="mx-auto grid min-h-dvh max-w-xl place-content-center justify-items-center gap-2 px-4 text-center">
          <h1>{title}</h1>
          <p className="text-ink-2">{safe}</p>
          <button type="button" onClick={() => retry()} className={buttonClass({ tone: "primary", className: "mt-4" })}>
            {again}
          </button>
        </main>
      </body>
    </html>
  );
}
