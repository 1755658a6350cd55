/** When this browser's session was last made or renewed, in ms since 1970; nothing for a stranger. */
const RENEWED_AT = "seonchak.renewedAt";
const RENEW_AFTER_MS = 24 * 60 * 60_000;
const DELAY_MIN_MS = 60_000;
const DELAY_SPREAD_MS = 9 * 60_000;

export function rememberSignedIn(): void {
  write(String(Date.now()));
}

export function forgetSignedIn(): void {
  write(null);
}

/**
 * Renews the browser's session once a day while it is used, so that nobody is signed out on opening day. Some minutes
 * after the page was opened, for not everybody at once. Returns how to stop.
 */
export function keepSignedIn(renew: () => Promise<boolean>): () => void {
  const renewedAtMs = Number(read() ?? Number.NaN);
  if (!(Date.now() - renewedAtMs > RENEW_AFTER_MS)) return () => {};
  const timer = setTimeout(
    () => {
      void renew().then((isRenewed) => isRenewed && rememberSignedIn());
    },
    DELAY_MIN_MS + Math.random() * DELAY_SPREAD_MS,
  );
  return () => clearTimeout(timer);
}

// Storage can be switched off; then the session simply ends after its 14 days.
function read(): string | null {
  try {
    return localStorage.getItem(RENEWED_AT);
  } catch {
    return null;
  }
}

function write(value: string | null): void {
  try {
    if (value === null) localStorage.removeItem(RENEWED_AT);
    else localStorage.setItem(RENEWED_AT, value);
  } catch {
    // See above.
  }
}
