"use client";

import { useTranslations } from "next-intl";
import { Link } from "../../i18n/navigation.tsx";
import { buttonClass } from "../../ui/button-class.ts";
import { useViewer } from "../live/viewer.ts";
import { MyHoldCard } from "../me/my-hold-card.tsx";
import { useMine } from "../me/use-mine.ts";
import { MyLockerSummary } from "./my-locker-summary.tsx";

/** My reservations below the rounds, for who is signed in; a way in for who is not. */
export function MineNow({ isNarrow }: { isNarrow: boolean }) {
  const t = useTranslations("landing.mine");
  const { student } = useViewer();
  if (student === undefined) return null;
  return (
    <section aria-labelledby="mine-now">
      <h2 id="mine-now" className="mb-3">
        {t("title")}
      </h2>
      {student === null ? (
        <div className="flex flex-wrap items-center gap-x-5 gap-y-3">
          <p className="text-ink-2">{t("signedOut")}</p>
          <Link href="/sign-in?next=%2F" className={buttonClass()}>
            {t("signIn")}
          </Link>
        </div>
      ) : (
        <Mine isNarrow={isNarrow} />
      )}
    </section>
  );
}

function Mine({ isNarrow }: { isNarrow: boolean }) {
  const t = useTranslations("landing.mine");
  const { mine, link, refresh } = useMine(true);
  if (mine === undefined) return null;
  if (!mine.hold && !mine.locker) return <p className="text-ink-2">{t("none")}</p>;
  return (
    <div className={isNarrow ? "grid grid-cols-1 gap-3" : "grid grid-cols-1 gap-3 lg:grid-cols-2"}>
      {mine.hold && <MyHoldCard key={mine.hold.holdId} hold={mine.hold} link={link} onChanged={() => void refresh()} />}
      {mine.locker && <MyLockerSummary locker={mine.locker} />}
    </div>
  );
}
