"use client";

import { Ellipsis } from "lucide-react";
import { useId } from "react";
import type { MenuItem } from "../../../ui/dropdown-menu.tsx";
import { DropdownMenu } from "../../../ui/dropdown-menu.tsx";
import { IconButton } from "../../../ui/icon-button.tsx";

type RowMenuProps = {
  /** What the row is about, such as "302번 사물함". */
  name: string;
  items: readonly MenuItem[];
  /** Why nothing can be done now; undefined when something can. */
  reason: string | undefined;
};

/** What can be done with one row, behind three dots; while nothing can, they say why. */
export function RowMenu({ name, items, reason }: RowMenuProps) {
  if (reason !== undefined) return <MenuOff name={name} reason={reason} />;
  const trigger = (
    <IconButton label={name} size="small" className="-my-1.5">
      <Ellipsis aria-hidden="true" className="size-5" />
    </IconButton>
  );
  return <DropdownMenu label={name} trigger={trigger} items={items} />;
}

function MenuOff({ name, reason }: { name: string; reason: string }) {
  const reasonId = useId();
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
