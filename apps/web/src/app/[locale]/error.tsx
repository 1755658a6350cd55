"use client";

import { CrashScreen } from "../../features/shell/crash-screen.tsx";

export default function ShellError({ error, retry }: { error: unknown; retry: () => void }) {
  return (
    <main id="main" className="mx-auto max-w-xl px-4 py-16">
      <CrashScreen error={error} onRetry={retry} />
    </main>
  );
}
