import type { Language } from "@seonchak/schema";

const HEADER_MAX = 200;

/** Our own pages say it with `x-language`; everyone else with `Accept-Language`. Korean first (DESIGN 6). */
export function languageOf(own: string | undefined, accepted: string | undefined): Language {
  if (own === "ko" || own === "en") return own;
  let best: { language: Language; quality: number } = { language: "ko", quality: 0 };
  for (const part of (accepted ?? "").slice(0, HEADER_MAX).split(",")) {
    const [tag = "", ...parameters] = part.trim().toLowerCase().split(";");
    const language = tag.startsWith("ko") ? "ko" : tag.startsWith("en") ? "en" : null;
    if (!language) continue;
    const weight = parameters
      .map((parameter) => /^\s*q=([\d.]+)\s*$/.exec(parameter)?.[1])
      .find((q) => q !== undefined);
    const quality = weight === undefined ? 1 : Number(weight);
    if (quality > best.quality) best = { language, quality };
  }
  return best.language;
}
