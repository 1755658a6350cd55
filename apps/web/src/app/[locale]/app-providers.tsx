"use client";

import type { ReactNode } from "react";
import { TrpcProvider } from "../../trpc/react.tsx";
import { Notices } from "../../ui/notices.tsx";

/** What every screen may use in the browser. Keep it small: all students download it. */
export function AppProviders({ children }: { children: ReactNode }) {
  return (
    <TrpcProvider>
      {children}
      <Notices />
    </TrpcProvider>
  );
}
