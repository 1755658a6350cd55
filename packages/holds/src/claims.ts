import { poolId } from "@seonchak/schema";
import type { Claim } from "./hold-types.ts";

/** As Redis keeps them: "pool=units pool=units". */
export function writeClaims(claims: Claim[]): string {
  return claims.map((claim) => `${claim.poolId}=${claim.units}`).join(" ");
}

export function readClaims(text: string): Claim[] {
  if (text === "") return [];
  return text.split(" ").map((part) => {
    const [pool = "", units = ""] = part.split("=");
    return { poolId: poolId.parse(pool), units: Number(units) };
  });
}
