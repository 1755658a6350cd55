import type { ReactNode } from "react";

export function SkeletonGroup({ children }: { children: ReactNode }) {
  return <div role="status">{children}</div>;
}

export function Skeleton({ className = "" }: { className?: string }) {
  return <div aria-hidden className={className} />;
}
