"use client";

import { NextIntlClientProvider, useLocale, useMessages } from "next-intl";
import type { ReactNode } from "react";
import { useMemo } from "react";
import type { Messages } from "./messages.ts";

/** Adds messages for everything below. Nested providers of next-intl replace instead of adding, hence this. */
export function MessagesBelow({ messages, children }: { messages: Partial<Messages>; children: ReactNode }) {
  const above = useMessages();
  const locale = useLocale();
  const both = useMemo(() => ({ ...above, ...messages }), [above, messages]);
  return (
    <NextIntlClientProvider locale={locale} messages={both}>
      {children}
    </NextIntlClientProvider>
  );
}
