"use client";

import { useTranslations } from "next-intl";
import { Link } from "../../i18n/navigation.tsx";
import { buttonClass } from "../../ui/button-class.ts";
import { isHeld } from "../exams/mine/held-booking.ts";
import { HeldBookingCard } from "../exams/mine/held-booking-card.tsx";
import { useMyBookings } from "../exams/mine/use-my-bookings.ts";
import { programmeNamed, useProgrammes } from "../exams/mine/use-programmes.ts";
import { useViewer } from "../live/viewer.ts";
import { MyHoldCard } from "../me/my-hold-card.tsx";
import { useMine } from "../me/use-mine.ts";
import { MyBookingSummary } from "./my-booking-summary.tsx";
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

/** The next few; all of them are in my reservations. */
const BOOKINGS_MAX = 3;

function Mine({ isNarrow }: { isNarrow: boolean }) {
  const t = useTranslations("landing.mine");
  const { mine, link, refresh } = useMine(true);
  const exams = useMyBookings({ scope: "coming", page: 1, pageSize: BOOKINGS_MAX }, true);
  if (mine === undefined) return null;
  const isEmpty = !mine.hold && !mine.locker && (exams.bookings?.total ?? 0) === 0;
  if (isEmpty) return exams.bookings === undefined ? null : <p className="text-ink-2">{t("none")}</p>;
  return (
    <div className={isNarrow ? "grid grid-cols-1 gap-3" : "grid grid-cols-1 items-start gap-3 lg:grid-cols-2"}>
      {mine.hold && <MyHoldCard key={mine.hold.holdId} hold={mine.hold} link={link} onChanged={() => void refresh()} />}
      {mine.locker && <MyLockerSummary locker={mine.locker} />}
      <Bookings exams={exams} />
    </div>
  );
}

function Bookings({ exams: { bookings, link, refresh } }: { exams: ReturnType<typeof useMyBookings> }) {
  const t = useTranslations("myBookings");
  const { programmes } = useProgrammes();
  if (bookings === undefined) return null;
  return (
    <>
      {bookings.rows.map((booking) => {
        const programme = programmeNamed(programmes, booking.programme);
        const ofMine = { booking, programme, link, onGone: () => void refresh() };
        if (isHeld(booking)) return <HeldBookingCard key={booking.id} {...ofMine} booking={booking} />;
        return <MyBookingSummary key={booking.id} booking={booking} programme={programme} />;
      })}
      {bookings.total > bookings.rows.length && (
        <Link href="/me" className="inline-flex min-h-tap items-center underline underline-offset-4">
          {t("summary", { count: bookings.total })}
        </Link>
      )}
    </>
  );
}
