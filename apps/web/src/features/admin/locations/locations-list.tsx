"use client";

import type { AdminLocation } from "@seonchak/schema";
import { useMutation } from "@tanstack/react-query";
import { ArrowDown, ArrowUp } from "lucide-react";
import { useLocale, useTranslations } from "next-intl";
import { useTRPC } from "../../../trpc/react.tsx";
import { classNames } from "../../../ui/class-names.ts";
import { IconButton } from "../../../ui/icon-button.tsx";
import { notify } from "../../../ui/notify.ts";
import { useActReason } from "../desk/act-reason.ts";
import { nameIn } from "../desk/in-language.ts";
import { useRefreshDesk } from "../desk/refresh.ts";
import { useRefusalWords } from "../desk/refusal-note.tsx";
import { seenOf } from "./seen-of.ts";

type LocationsListProps = {
  locations: readonly AdminLocation[];
  shown: AdminLocation;
  onChoose: (location: AdminLocation) => void;
};

/** In the order of the students' screen; the arrows change it. */
export function LocationsList({ locations, shown, onChoose }: LocationsListProps) {
  const t = useTranslations("adminLocations");
  const { move, isMoving } = useMove();
  return (
    <section
      aria-label={t("order")}
      className="max-h-[75dvh] overflow-y-auto rounded-card border border-line bg-surface"
    >
      <ol>
        {locations.map((location, at) => (
          <li
            key={location.locationId}
            className={classNames(
              "flex items-center gap-1 border-b border-line pr-1.5 last:border-b-0",
              location === shown && "bg-brand-soft",
            )}
          >
            <LocationButton location={location} isShown={location === shown} onChoose={() => onChoose(location)} />
            <MoveButton
              way="up"
              location={location}
              disabled={at === 0 || isMoving}
              onMove={() => move(location, at - 1)}
            />
            <MoveButton
              way="down"
              location={location}
              disabled={at === locations.length - 1 || isMoving}
              onMove={() => move(location, at + 1)}
            />
          </li>
        ))}
      </ol>
    </section>
  );
}

type LocationButtonProps = { location: AdminLocation; isShown: boolean; onChoose: () => void };

function LocationButton({ location, isShown, onChoose }: LocationButtonProps) {
  const t = useTranslations("adminLocations");
  const locale = useLocale();
  return (
    <button
      type="button"
      aria-current={isShown || undefined}
      onClick={onChoose}
      className="min-h-tap min-w-0 flex-1 px-3.5 py-2.5 text-left hover:underline"
    >
      <span className="block font-medium text-ink">{nameIn(locale, location)}</span>
      <span className="block text-sm text-ink-2">
        {t("counts", { lockers: location.lockerCount, taken: location.takenCount })}
      </span>
    </button>
  );
}

type MoveButtonProps = { way: "up" | "down"; location: AdminLocation; disabled: boolean; onMove: () => void };

function MoveButton({ way, location, disabled, onMove }: MoveButtonProps) {
  const t = useTranslations("adminLocations");
  const locale = useLocale();
  const reason = useActReason();
  const Icon = way === "up" ? ArrowUp : ArrowDown;
  const isOff = disabled || reason !== undefined;
  return (
    <IconButton
      label={t(way, { name: nameIn(locale, location) })}
      size="small"
      // It stays in the tab order, so that focus is not lost at the end of the list.
      aria-disabled={isOff || undefined}
      title={reason}
      onClick={() => !isOff && onMove()}
      className={isOff ? "opacity-40" : undefined}
    >
      <Icon aria-hidden="true" className="size-4.5" />
    </IconButton>
  );
}

function useMove() {
  const trpc = useTRPC();
  const refresh = useRefreshDesk();
  const words = useRefusalWords();
  const { mutate, isPending } = useMutation(
    trpc.admin.locations.update.mutationOptions({
      onError: (error) => notify({ tone: "danger", text: words(error) }),
      onSettled: refresh,
    }),
  );
  const move = (location: AdminLocation, place: number) =>
    mutate({ locationId: location.locationId, seen: seenOf(location), place });
  return { move, isMoving: isPending };
}
