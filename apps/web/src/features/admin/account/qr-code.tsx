import { useMemo } from "react";
import { classNames } from "../../../ui/class-names.ts";
import { qrPath } from "./qr-path.ts";

/** Drawn here, so that the secret in it goes to no other machine. Dark on light in both themes: readers want it so. */
export function QrCode({ text, label, className }: { text: string; label: string; className?: string }) {
  const { side, path } = useMemo(() => qrPath(text), [text]);
  return (
    <svg
      role="img"
      aria-label={label}
      viewBox={`0 0 ${side} ${side}`}
      shapeRendering="crispEdges"
      className={classNames("rounded-control border border-line", className)}
    >
      <rect width={side} height={side} fill="#fff" />
      <path d={path} fill="#000" />
    </svg>
  );
}
