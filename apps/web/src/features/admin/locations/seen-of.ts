import type { AdminLocation, UpdateLocationInput } from "@seonchak/schema";

/** What of a location was on the screen, so that nobody overwrites what another changed meanwhile. */
export function seenOf({ nameKo, nameEn, rows, columns }: AdminLocation): UpdateLocationInput["seen"] {
  return { nameKo, nameEn, rows, columns };
}
