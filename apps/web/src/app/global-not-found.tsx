import "../ui/tokens/globals.css";
import type { Metadata, Viewport } from "next";
import { messagesOf } from "../i18n/messages.ts";
import type { Locale } from "../i18n/routing.ts";
import { buttonClass } from "../ui/button-class.ts";
import { LockerMark } from "../ui/tokens/locker-mark.tsx";
import { themeColors } from "../ui/tokens/theme-colors.ts";

const titles = [messagesOf("ko").errors.notFoundTitle, messagesOf("en").errors.notFoundTitle];

export const metadata: Metadata = { title: titles.join(" · ") };
export const viewport: Viewport = { themeColor: themeColors };

/** One static page for every unknown address. It carries both languages; /theme.js and CSS show the one of the path. */
export default function GlobalNotFound() {
  return (
    <html lang="ko" data-language="by-path" suppressHydrationWarning>
      <head>
        <script src="/theme.js" />
        {/* The council's hue. Blocking too: no flash of another colour. */}
        <link rel="stylesheet" href="/council.css" />
      </head>
      <body>
        <main className="mx-auto grid min-h-dvh max-w-xl place-content-center justify-items-center gap-2 px-4 text-center">
          <LockerMark className="mb-4 size-12 text-brand" />
          <Words locale="ko" home="/" />
          <Words locale="en" home="/en" />
        </main>
      </body>
    </html>
  );
}

function Words({ locale, home }: { locale: Locale; home: string }) {
  const { errors } = messagesOf(locale);
  return (
    <div lang={locale} data-words className="grid justify-items-center gap-2">
      <h1>{errors.notFoundTitle}</h1>
      <p className="text-ink-2">{errors.notFoundBody}</p>
      <a href={home} className={buttonClass({ tone: "primary", className: "mt-4" })}>
        {errors.goHome}
      </a>
    </div>
  );
}
