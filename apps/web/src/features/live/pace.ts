/** Runs at once when asked, then at most once per interval; asked again meanwhile, it runs once more at the end. */
export type Pace = { ask(): void; stop(): void };

/**
 * On opening day a board changes many times a second and thousands follow it: each page reads the first change at
 * once and then no faster than `intervalMs` plus a random part of it, so that they do not all ask together.
 */
export function createPace(run: () => void, intervalMs: number, random: () => number = Math.random): Pace {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let isAsked = false;
  function go() {
    isAsked = false;
    timer = setTimeout(
      () => {
        timer = undefined;
        if (isAsked) go();
      },
      intervalMs * (1 + random()),
    );
    run();
  }
  return {
    ask() {
      if (timer === undefined) go();
      else isAsked = true;
    },
    stop() {
      clearTimeout(timer);
      timer = undefined;
      isAsked = false;
    },
  };
}
