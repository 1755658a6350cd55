/** Browsers that pretend to be others are asked for first. */
const browsers = [
  ["KakaoTalk", /KAKAOTALK/i],
  ["Samsung Internet", /SamsungBrowser/],
  ["Edge", /Edg(e|A|iOS)?\//],
  ["Whale", /Whale\//],
  ["Firefox", /Firefox\/|FxiOS/],
  ["Chrome", /Chrome\/|CriOS/],
  ["Safari", /Safari\//],
] as const;

const systems = [
  ["Android", /Android/],
  ["iPhone", /iPhone/],
  ["iPad", /iPad/],
  ["Windows", /Windows/],
  ["Mac", /Mac OS X|Macintosh/],
  ["Linux", /Linux/],
] as const;

/** What a `User-Agent` says of a device, as far as people know it; null where it says nothing known. */
export function deviceOf(userAgent: string): { browser: string | null; system: string | null } {
  return { browser: firstNamed(browsers, userAgent), system: firstNamed(systems, userAgent) };
}

function firstNamed(named: readonly (readonly [string, RegExp])[], userAgent: string): string | null {
  return named.find(([, pattern]) => pattern.test(userAgent))?.[0] ?? null;
}
