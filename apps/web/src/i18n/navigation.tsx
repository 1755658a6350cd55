import { createNavigation } from "next-intl/navigation";
import type { ComponentProps } from "react";
import { routing } from "./routing.ts";

const navigation = createNavigation(routing);

export const { getPathname, usePathname, useRouter } = navigation;

/**
 * A link that keeps the language. It does not fetch ahead: on opening day thousands of pages would each ask Next for
 * pages that nobody opens.
 */
export function Link({ prefetch = false, ...props }: ComponentProps<typeof navigation.Link>) {
  return <navigation.Link prefetch={prefetch} {...props} />;
}
