"use client";

import { Ellipsis } from "lucide-react";
import * as RadixMenu from "radix-ui/dropdown-menu";
import type { ReactNode } from "react";
import { classNames } from "./class-names.ts";
import { IconButton } from "./icon-button.tsx";

export type MenuItem = {
  label: ReactNode;
  onSelect: () => void;
  icon?: ReactNode | undefined;
  tone?: "plain" | "danger" | undefined;
  disabled?: boolean | undefined;
};

type DropdownMenuProps = {
  /** What the menu acts on, such as "302번 사물함". */
  label: string;
  items: readonly MenuItem[];
  /** A button element instead of the three dots. */
  trigger?: ReactNode | undefined;
};

/** Acts on one thing, behind three dots. Not modal: a modal menu writes a <style> element, which the policy refuses. */
export function DropdownMenu({ label, items, trigger }: DropdownMenuProps) {
  return (
    <RadixMenu.Root modal={false}>
      <RadixMenu.Trigger asChild>
        {trigger ?? (
          <IconButton label={label} size="small">
            <Ellipsis aria-hidden="true" className="size-5" />
          </IconButton>
        )}
      </RadixMenu.Trigger>
      <RadixMenu.Portal>
        <RadixMenu.Content
          align="end"
          sideOffset={4}
          collisionPadding={8}
          className="z-50 min-w-44 animate-drop rounded-card border border-line bg-surface p-1 shadow-pop"
        >
          {items.map((item, at) => (
            <RadixMenu.Item
              // The list is rebuilt as a whole; its items have no identity but their place.
              key={at}
              onSelect={item.onSelect}
              disabled={item.disabled ?? false}
              className={classNames(
                "flex min-h-10 cursor-pointer items-center gap-2.5 rounded-link px-3 outline-none select-none data-[disabled]:cursor-not-allowed data-[disabled]:opacity-50 data-[highlighted]:bg-sunken [&>svg]:size-4",
                item.tone === "danger" ? "text-danger" : "text-ink",
              )}
            >
              {item.icon}
              {item.label}
            </RadixMenu.Item>
          ))}
        </RadixMenu.Content>
      </RadixMenu.Portal>
    </RadixMenu.Root>
  );
}
