"use client";

import type { Language } from "@seonchak/schema";
import { QueryClientProvider } from "@tanstack/react-query";
import { createTRPCClient } from "@trpc/client";
import type { inferRouterInputs, inferRouterOutputs } from "@trpc/server";
import { createTRPCContext } from "@trpc/tanstack-react-query";
import { useLocale } from "next-intl";
import type { ReactNode } from "react";
import { useEffect, useMemo, useState } from "react";
import { keepSignedIn } from "../features/sign-in/keep-signed-in.ts";
import { renewWebSession } from "../features/sign-in/sign-in-web.ts";
import type { AppRouter } from "../server/trpc/root.ts";
import { createLinks } from "./links.ts";
import { createQueryClient } from "./query-client.ts";

const { TRPCProvider, useTRPC, useTRPCClient } = createTRPCContext<AppRouter>();

export { useTRPC, useTRPCClient };
/** What each procedure takes and gives: `RouterOutputs["lockers"]["list"]`. */
export type RouterInputs = inferRouterInputs<AppRouter>;
export type RouterOutputs = inferRouterOutputs<AppRouter>;

/** Around every screen that asks the server. Answers come in the page's language. */
export function TrpcProvider({ children }: { children: ReactNode }) {
  const language: Language = useLocale();
  const [queryClient] = useState(createQueryClient);
  const trpcClient = useMemo(() => createTRPCClient<AppRouter>({ links: createLinks(language) }), [language]);
  useEffect(() => keepSignedIn(renewWebSession), []);
  return (
    <QueryClientProvider client={queryClient}>
      <TRPCProvider trpcClient={trpcClient} queryClient={queryClient}>
        {children}
      </TRPCProvider>
    </QueryClientProvider>
  );
}
