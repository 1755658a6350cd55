import type { ReactNode } from "react";

export function PageTitle({ title }: { title: ReactNode }) {
  return <h1>{title}</h1>;
}
