"use client";

import { CrashScreen } from "../../../features/shell/crash-screen.tsx";

export default function ScreenError({ error, retry }: { error: unknown; retry: () => void }) {
  return <CrashScreen error={error} onRetry={retry} />;
}
