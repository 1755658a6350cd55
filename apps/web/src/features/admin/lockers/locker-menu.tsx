"use client";

import type { AdminLocker, LockerCondition, ResetScope } from "@seonchak/schema";
import { lockerCondition } from "@seonchak/schema";
import { ArrowLeftRight, CircleCheck, History, Pencil, RotateCcw, Star, UserPlus, Wrench } from "lucide-react";
import { useTranslations } from "next-intl";
import type { MenuItem } from "../../../ui/dropdown-menu.tsx";
import { useActReason } from "../desk/act-reason.ts";
import { RowMenu } from "../desk/row-menu.tsx";
import type { ConditionChange } from "./condition-dialog.tsx";

const icons: Record<LockerCondition, typeof Wrench> = { available: CircleCheck, broken: Wrench, reserved: Star };

/** What is done with a locker and a person: give it, give another, see who had it. */
export type HandAct = { kind: "assign" | "move" | "uses"; locker: AdminLocker };

type LockerMenuProps = {
  locker: AdminLocker;
  onCondition: (change: ConditionChange) => void;
  onReset: (scope: ResetScope) => void;
  onHand: (act: HandAct) => void;
};

/** What can be done with one locker, behind three dots. */
export function LockerMenu({ locker, ...acts }: LockerMenuProps) {
  const common = useTranslations("adminCommon");
  const reason = useActReason();
  const items = useItems({ locker, ...acts });
  const name = common("lockerName", { number: String(locker.lockerNumber) });
  return <RowMenu name={name} items={items} reason={reason} />;
}

function useItems({ locker, onCondition, onReset, onHand }: LockerMenuProps): MenuItem[] {
  const t = useTranslations("adminLockers");
  const isFree = locker.status === "free" || locker.status === "reserved";
  const marks = lockerCondition.options
    .filter((condition) => condition !== locker.condition)
    .map((condition): MenuItem => {
      const Icon = icons[condition];
      const icon = <Icon aria-hidden="true" />;
      return { label: t(`mark.${condition}`), icon, onSelect: () => onCondition({ locker, condition }) };
    });
  const hand = (kind: HandAct["kind"], Icon: typeof Wrench, label: string): MenuItem => ({
    label,
    icon: <Icon aria-hidden="true" />,
    onSelect: () => onHand({ kind, locker }),
  });
  return [
    ...(isFree ? [hand("assign", UserPlus, t("assign"))] : []),
    ...(locker.status === "taken" ? [hand("move", ArrowLeftRight, t("move"))] : []),
    ...marks,
    {
      label: t("editNote"),
      icon: <Pencil aria-hidden="true" />,
      onSelect: () => onCondition({ locker, condition: locker.condition }),
    },
    hand("uses", History, t("uses")),
    {
      label: t("resetThis"),
      icon: <RotateCcw aria-hidden="true" />,
      tone: "danger",
      disabled: locker.holder === null,
      onSelect: () => onReset({ kind: "locker", lockerNumber: locker.lockerNumber }),
    },
  ];
}
