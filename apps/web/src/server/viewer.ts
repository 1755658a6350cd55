import type { Identity } from "@seonchak/domain/accounts/identity";
import { readMe } from "@seonchak/domain/accounts/me";
import type { Viewer } from "@seonchak/schema";
import type { Services } from "./services.ts";

/** Who the browser is signed in as. */
export async function readViewer(services: Services, identity: Identity | null): Promise<Viewer> {
  if (!identity) return null;
  if (identity.kind === "student") {
    const { name, studentNumber } = await readMe(services, identity);
    return { kind: "student", name, studentNumber };
  }
  const { adminId: id, email, role } = identity;
  const admin = await services.prisma.administrator.findUniqueOrThrow({ where: { id } });
  return { kind: "admin", id, email, role, hasSecondFactor: admin.totpConfirmedAt !== null };
}
