import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { hasLocale } from "next-intl";
import { setRequestLocale } from "next-intl/server";
import type { ReactNode } from "react";
import type { Messages, Namespace } from "./messages.ts";
import { messagesOf, pickMessages } from "./messages.ts";
import { MessagesBelow } from "./messages-below.tsx";
import type { Locale } from "./routing.ts";
import { routing } from "./routing.ts";

/** What Next hands to every page and layout under `[locale]`. */
export type LocaleParams = { params: Promise<{ locale: string }> };

/** Reads the language from the path and makes it known to this render, which keeps the page static. */
export async function enterLocale({ params }: LocaleParams): Promise<Locale> {
  const { locale } = await params;
  if (!hasLocale(routing.locales, locale)) notFound();
  setRequestLocale(locale);
  return locale;
}

/** A page's `generateMetadata`: `titleFrom((messages) => messages.me.accountTitle)` names the tab in its language. */
export function titleFrom(pick: (messages: Messages) => string) {
  return async (props: LocaleParams): Promise<Metadata> => ({ title: pick(messagesOf(await enterLocale(props))) });
}

/** Sends the named namespaces to the client, on top of those of the layouts above. */
export async function PageMessages(props: { locale: Locale; namespaces: readonly Namespace[]; children: ReactNode }) {
  return <MessagesBelow messages={pickMessages(props.locale, props.namespaces)}>{props.children}</MessagesBelow>;
}
