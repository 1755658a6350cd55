import "../../ui/tokens/globals.css";
import type { Metadata, Viewport } from "next";
import { NextIntlClientProvider } from "next-intl";
import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { preload } from "react-dom";
import { TIME_ZONE } from "../../i18n/format-time.ts";
import { pickMessages } from "../../i18n/messages.ts";
import type { LocaleParams } from "../../i18n/page.tsx";
import { enterLocale } from "../../i18n/page.tsx";
import { routing } from "../../i18n/routing.ts";
import interfaceFont from "../../ui/tokens/interface-font.woff2";
import { themeColors } from "../../ui/tokens/theme-colors.ts";
import { AppProviders } from "./app-providers.tsx";

/** A page that would need a request to be drawn fails the build: screens are static shells that ask for their data. */
export const dynamic = "error";
export const dynamicParams = false;

export function generateStaticParams() {
  return routing.locales.map((locale) => ({ locale }));
}

export async function generateMetadata(props: LocaleParams): Promise<Metadata> {
  const locale = await enterLocale(props);
  const t = await getTranslations({ locale, namespace: "common" });
  return {
    title: { default: t("productLong"), template: `%s · ${t("product")}` },
    description: t("description"),
    applicationName: t("product"),
    formatDetection: { telephone: false },
  };
}

export const viewport: Viewport = {
  width: "device-width",
  initialScale: 1,
  viewportFit: "cover",
  themeColor: themeColors,
};

export default async function LocaleLayout({ children, ...props }: LocaleParams & { children: ReactNode }) {
  const locale = await enterLocale(props);
  // With the first bytes of the page, not after the style sheet: words must not change their width under a finger.
  preload(interfaceFont, { as: "font", type: "font/woff2", crossOrigin: "anonymous" });
  return (
    // The theme script writes data-theme before React looks.
    <html lang={locale} suppressHydrationWarning>
      <head>
        {/* Blocking, because it must run before the first paint, or dark screens flash. */}
        <script src="/theme.js" />
        {/* The council's hue. Blocking too: no flash of another colour. */}
        <link rel="stylesheet" href="/council.css" />
      </head>
      <body>
        <NextIntlClientProvider
          locale={locale}
          timeZone={TIME_ZONE}
          messages={pickMessages(locale, ["common", "council", "nav", "ui", "errors"])}
        >
          <AppProviders>{children}</AppProviders>
        </NextIntlClientProvider>
      </body>
    </html>
  );
}
