import type { RosterFileInput } from "@seonchak/schema";
import { rosterFileInput } from "@seonchak/schema";
import type { CouncilActor, Deps } from "../deps.ts";
import { carryOutRosterImport, previewRosterImport } from "./import-roster.ts";

export type Listed = { studentNumber: string; name: string; phoneNumber?: string; cohort?: string | null };

/** A file as a council would bring it. */
export function fileOf(people: Listed[], options: Partial<RosterFileInput> = {}): RosterFileInput {
  const rows = people.map(({ studentNumber, name, phoneNumber = "", cohort }) =>
    [studentNumber, name, phoneNumber, cohort ?? ""].join(","),
  );
  const text = ["학번,이름,전화번호,소속", ...rows].join("\n");
  return rosterFileInput.parse({ text, fileName: "명단.csv", ...options });
}

/** Previews a file and carries out what was shown. */
export async function importFile(deps: Deps, actor: CouncilActor, file: RosterFileInput) {
  const { fingerprint } = await previewRosterImport(deps, file);
  return carryOutRosterImport(deps, actor, { ...file, fingerprint });
}
