"use client";

import { useLocale, useTranslations } from "next-intl";
import { buttonClass } from "../../../ui/button-class.ts";
import { CouncilLogo } from "../../council/council-logo.tsx";
import type { LockerView, Look } from "../../lockers/board-view.ts";
import { LockerTile } from "../../lockers/locker-tile.tsx";
import { nameIn } from "../desk/in-language.ts";

const looks: Look[] = ["free", "mine", "taken"];
const doors = looks.map(
  (look, at): LockerView => ({
    lockerNumber: 101 + at,
    row: 1,
    column: at + 1,
    look,
    mine: look === "mine" ? "owned" : null,
    heldUntilMs: null,
  }),
);

type HuePreviewProps = { hue: number; nameKo: string; nameEn: string; logoUrl: string | null };

/** How students will see it, in both themes, before it is saved. A picture: nothing here can be pressed. */
export function HuePreview(props: HuePreviewProps) {
  const t = useTranslations("adminSettings");
  return (
    <figure className="grid gap-2">
      <figcaption className="text-sm font-medium">{t("preview")}</figcaption>
      <div inert aria-hidden="true" className="grid gap-3 sm:grid-cols-2">
        <Themed theme="light" {...props} />
        <Themed theme="dark" {...props} />
      </div>
    </figure>
  );
}

function Themed({ theme, hue, logoUrl, ...named }: HuePreviewProps & { theme: "light" | "dark" }) {
  const locale = useLocale();
  const lockers = useTranslations("adminSettings");
  return (
    <div
      data-theme={theme}
      ref={(element) => element?.style.setProperty("--brand-hue", String(hue))}
      className="grid gap-3 rounded-card border border-line bg-page p-3.5 text-ink"
    >
      <span className="flex min-w-0 items-center gap-2.5">
        <CouncilLogo logoUrl={logoUrl} />
        <b className="truncate">{nameIn(locale, named)}</b>
      </span>
      <div className="grid grid-cols-3 gap-2">
        {doors.map((door) => (
          <LockerTile
            key={door.lockerNumber}
            locker={door}
            label=""
            isPressing={false}
            canPress={false}
            onPress={() => {}}
          />
        ))}
      </div>
      <span className={buttonClass({ tone: "primary", className: "w-full" })}>{lockers("previewButton")}</span>
    </div>
  );
}
