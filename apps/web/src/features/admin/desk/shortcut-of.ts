export type Shortcut = "search" | "next" | "previous";

type Press = {
  key: string;
  ctrlKey: boolean;
  metaKey: boolean;
  altKey: boolean;
  target: unknown;
};

/** ㅓ and ㅏ are the same keys on a Korean keyboard. */
const shortcuts: Record<string, Shortcut> = {
  "/": "search",
  j: "next",
  ㅓ: "next",
  k: "previous",
  ㅏ: "previous",
};

/** What a key means in a list; null while somebody types, or with a modifier, which belongs to the browser. */
export function shortcutOf({ key, ctrlKey, metaKey, altKey, target }: Press): Shortcut | null {
  if (ctrlKey || metaKey || altKey || isTyping(target)) return null;
  return shortcuts[key.toLowerCase()] ?? null;
}

function isTyping(target: unknown): boolean {
  if (typeof target !== "object" || target === null || !("tagName" in target)) return false;
  // Nothing is typed into a box that is ticked.
  if ("type" in target && target.type === "checkbox") return false;
  const editable = "isContentEditable" in target && target.isContentEditable === true;
  return editable || ["INPUT", "TEXTAREA", "SELECT"].includes(String(target.tagName));
}
