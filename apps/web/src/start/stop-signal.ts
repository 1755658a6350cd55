/** Ctrl-C arrives more than once: from the terminal, and passed on by npm and the bootstrap, all within moments. */
const SAME_PRESS_MS = 500;

export type StopSignal = {
  /** Aborted at the first request to stop. */
  signal: AbortSignal;
  /** Resolves with it. */
  requested: Promise<void>;
};

/**
 * Listens for Ctrl-C, SIGTERM, SIGHUP and the end of the process that started this one. The second request, a human's
 * and not an echo of the first, calls `force`.
 */
export function listenForStop(force: () => void): StopSignal {
  const controller = new AbortController();
  let firstAt: number | null = null;
  const ask = () => {
    if (firstAt === null) {
      firstAt = performance.now();
      controller.abort();
    } else if (performance.now() - firstAt > SAME_PRESS_MS) force();
  };
  for (const name of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.on(name, ask);
  if (process.connected) process.once("disconnect", ask);
  const requested = new Promise<void>((resolve) => {
    controller.signal.addEventListener("abort", () => resolve(), { once: true });
  });
  return { signal: controller.signal, requested };
}
