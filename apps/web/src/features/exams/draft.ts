"use client";

import { useState } from "react";

/** What a student has typed and chosen, kept through a refresh and through signing in. */
export type Draft = {
  /** Minutes after midnight of the day that is shown; null until somebody chooses. */
  startMinute: number | null;
  lengthMinutes: number | null;
  people: string;
  name: string;
};

export const emptyDraft: Draft = { startMinute: null, lengthMinutes: null, people: "1", name: "" };

export function useDraft(code: string): [Draft, (change: Partial<Draft>) => void] {
  const [draft, setDraft] = useState(() => recall(code));
  function change(part: Partial<Draft>) {
    const next = { ...draft, ...part };
    setDraft(next);
    remember(code, next);
  }
  return [draft, change];
}

function keyOf(code: string): string {
  return `exam-draft:${code}`;
}

function remember(code: string, draft: Draft): void {
  try {
    sessionStorage.setItem(keyOf(code), JSON.stringify(draft));
  } catch {
    // Storage may be forbidden; then a refresh begins anew.
  }
}

function recall(code: string): Draft {
  try {
    return draftOf(JSON.parse(sessionStorage.getItem(keyOf(code)) ?? "null"));
  } catch {
    return emptyDraft;
  }
}

/** What was typed is nobody else's: whoever signs in next begins anew. */
export function forgetDrafts(): void {
  try {
    for (const key of Object.keys(sessionStorage)) if (key.startsWith("exam-")) sessionStorage.removeItem(key);
  } catch {
    // Where storage is forbidden nothing was remembered.
  }
}

/** Whatever stands in the storage, a draft comes out. */
export function draftOf(stored: unknown): Draft {
  if (typeof stored !== "object" || stored === null) return emptyDraft;
  const found = new Map<string, unknown>(Object.entries(stored));
  const minutes = (name: string) => {
    const value = found.get(name);
    return Number.isInteger(value) ? Number(value) : null;
  };
  const text = (name: "people" | "name") => {
    const value = found.get(name);
    return typeof value === "string" ? value : emptyDraft[name];
  };
  return {
    startMinute: minutes("startMinute"),
    lengthMinutes: minutes("lengthMinutes"),
    people: text("people"),
    name: text("name"),
  };
}
