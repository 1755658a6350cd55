import type { ResetPreview } from "@seonchak/schema";

/** Whether what was typed is the word asked for, in either language; case and outer spaces do not count. As on the server. */
export function isTypedWord(typed: string, { wordKo, wordEn }: Pick<ResetPreview, "wordKo" | "wordEn">): boolean {
  const word = typed.normalize("NFC").trim().toLowerCase();
  return word !== "" && (word === wordKo.toLowerCase() || word === wordEn.toLowerCase());
}
