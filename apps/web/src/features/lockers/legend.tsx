"use client";

import { Star } from "lucide-react";
import { useTranslations } from "next-intl";
import { classNames } from "../../ui/class-names.ts";
import type { Look } from "./board-view.ts";
import styles from "./locker-tile.module.css";

const looks: readonly Look[] = ["free", "held", "taken", "mine", "broken", "reserved"];

/** What each shape means; always in sight above the lockers. Its items flow with whatever stands beside it. */
export function Legend() {
  const t = useTranslations("lockers.legend");
  return (
    <ul aria-label={t("label")} className="contents">
      {looks.map((look) => (
        <li key={look} className="inline-flex items-center gap-1.5">
          <span aria-hidden="true" data-look={look} className={classNames(styles.door, styles.sample)}>
            {look === "reserved" && <Star className="absolute top-1 left-0.5 size-2.5" />}
          </span>
          {t(look)}
        </li>
      ))}
    </ul>
  );
}
