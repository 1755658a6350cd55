"use client";

import { useTranslations } from "next-intl";
import { useEffect, useSyncExternalStore } from "react";
import { Kbd } from "../../../ui/kbd.tsx";
import { shortcutOf } from "./shortcut-of.ts";
import { setShortcutsOn, shortcutsOn, watchShortcuts } from "./shortcuts-choice.ts";

/** Single keys of a list: search, next and previous row. They can be switched off (WCAG 2.1.4). */
export function Shortcuts() {
  const t = useTranslations("adminCommon.shortcuts");
  const on = useSyncExternalStore(watchShortcuts, shortcutsOn, () => true);
  useEffect(() => {
    if (!on) return;
    window.addEventListener("keydown", press);
    return () => window.removeEventListener("keydown", press);
  }, [on]);
  return (
    <p className="mt-3 flex flex-wrap items-center gap-x-4 gap-y-1 text-sm text-ink-2 max-md:hidden">
      {on && (
        <>
          <span className="inline-flex items-center gap-1.5">
            <Kbd>/</Kbd> {t("search")}
          </span>
          <span className="inline-flex items-center gap-1.5">
            <Kbd>J</Kbd>
            <Kbd>K</Kbd> {t("rows")}
          </span>
          <span className="inline-flex items-center gap-1.5">
            <Kbd>Esc</Kbd> {t("close")}
          </span>
        </>
      )}
      <button
        type="button"
        onClick={() => setShortcutsOn(!on)}
        className="min-h-9 rounded-chip px-1.5 underline underline-offset-4 hover:text-ink"
      >
        {on ? t("turnOff") : t("turnOn")}
      </button>
    </p>
  );
}

function press(event: KeyboardEvent): void {
  const shortcut = shortcutOf(event);
  if (shortcut === null || event.defaultPrevented || document.querySelector("[data-modal], [role=menu]")) return;
  const target = shortcut === "search" ? searchBox() : rowControl(shortcut);
  if (!target) return;
  event.preventDefault();
  target.focus();
  target.scrollIntoView({ block: "nearest" });
}

function searchBox(): HTMLElement | null {
  return document.querySelector<HTMLElement>("#main input[type=search]");
}

/** What can be pressed in the row after or before the one with the focus; the first row when none has it. */
function rowControl(direction: "next" | "previous"): HTMLElement | null {
  const controls = [...document.querySelectorAll("#main tbody tr")].flatMap((row) => {
    const control = row.querySelector<HTMLElement>("[data-row-control], button, summary, a[href]");
    return control ? [control] : [];
  });
  const here = controls.findIndex((control) => control.closest("tr")?.contains(document.activeElement));
  if (here === -1) return controls[0] ?? null;
  return controls[here + (direction === "next" ? 1 : -1)] ?? null;
}
