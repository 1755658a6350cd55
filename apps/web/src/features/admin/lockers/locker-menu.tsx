"use client";

import type { AdminLocker, LockerCondition, ResetScope } from "@seonchak/schema";
import { lockerCondition } from "@seonchak/schema";
import { CircleCheck, Ellipsis, Pencil, RotateCcw, Star, Wrench } from "lucide-react";
import { useTranslations } from "next-intl";
import { useId } from "react";
import { DropdownMenu } from "../../../ui/dropdown-menu.tsx";
import { IconButton } from "../../../ui/icon-button.tsx";
import { useActReason } from "../desk/act-reason.ts";
import type { ConditionChange } from "./condition-dialog.tsx";

const icons: Record<LockerCondition, typeof Wrench> = { available: CircleCheck, broken: Wrench, reserved: Star };

type LockerMenuProps = {
  locker: AdminLocker;
  onCondition: (change: ConditionChange) => void;
  onReset: (scope: ResetScope) => void;
};

/** What can be done with one locker, behind three dots. */
export function LockerMenu({ locker, onCondition, onReset }: LockerMenuProps) {
  const t = useTranslations("adminLockers");
  const common = useTranslations("adminCommon");
  const reason = useActReason();
  const reasonId = useId();
  const name = common("lockerName", { number: String(locker.lockerNumber) });
  if (reason !== undefined) {
    return (
      <>
        <IconButton
          label={name}
          size="small"
          title={reason}
          aria-disabled
          aria-describedby={reasonId}
          className="-my-1.5 opacity-50"
        >
          <Ellipsis aria-hidden="true" className="size-5" />
        </IconButton>
        <span id={reasonId} hidden>
          {reason}
        </span>
      </>
    );
  }
  const others = lockerCondition.options.filter((condition) => condition !== locker.condition);
  const marks = others.map((condition) => {
    const Icon = icons[condition];
    return {
      label: t(`mark.${condition}`),
      icon: <Icon aria-hidden="true" />,
      onSelect: () => onCondition({ locker, condition }),
    };
  });
  const note = {
    label: t("editNote"),
    icon: <Pencil aria-hidden="true" />,
    onSelect: () => onCondition({ locker, condition: locker.condition }),
  };
  const reset = {
    label: t("resetThis"),
    icon: <RotateCcw aria-hidden="true" />,
    tone: "danger" as const,
    disabled: locker.holder === null,
    onSelect: () => onReset({ kind: "locker", lockerNumber: locker.lockerNumber }),
  };
  const trigger = (
    <IconButton label={name} size="small" className="-my-1.5">
      <Ellipsis aria-hidden="true" className="size-5" />
    </IconButton>
  );
  return <DropdownMenu label={name} trigger={trigger} items={[...marks, note, reset]} />;
}
