"use client";

import { useState } from "react";
import { classNames } from "../../ui/class-names.ts";
import { LockerMark } from "../../ui/tokens/locker-mark.tsx";

type CouncilLogoProps = {
  /** Null: the product's mark. */
  logoUrl: string | null;
  className?: string | undefined;
};

/** The council's logo in a box of fixed size, so that nothing moves when it comes. Decoration: the name stands beside it. */
export function CouncilLogo({ logoUrl, className }: CouncilLogoProps) {
  const [brokenUrl, setBrokenUrl] = useState<string | null>(null);
  const isShown = logoUrl !== null && logoUrl !== brokenUrl;
  return (
    <span aria-hidden="true" className={classNames("grid size-8 shrink-0 place-items-center", className)}>
      {isShown ? (
        <img
          src={logoUrl}
          alt=""
          onError={() => setBrokenUrl(logoUrl)}
          className="size-full rounded-chip object-contain"
        />
      ) : (
        <LockerMark className="size-3/4 text-brand" />
      )}
    </span>
  );
}
