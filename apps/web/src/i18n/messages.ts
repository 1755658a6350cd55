import enAdminAccount from "../messages/en/admin-account.json" with { type: "json" };
import enAdminAdministrators from "../messages/en/admin-administrators.json" with { type: "json" };
import enAdminAudit from "../messages/en/admin-audit.json" with { type: "json" };
import enAdminBookings from "../messages/en/admin-bookings.json" with { type: "json" };
import enAdminCommon from "../messages/en/admin-common.json" with { type: "json" };
import enAdminExports from "../messages/en/admin-exports.json" with { type: "json" };
import enAdminJoin from "../messages/en/admin-join.json" with { type: "json" };
import enAdminLocations from "../messages/en/admin-locations.json" with { type: "json" };
import enAdminLockers from "../messages/en/admin-lockers.json" with { type: "json" };
import enAdminOverview from "../messages/en/admin-overview.json" with { type: "json" };
import enAdminOwners from "../messages/en/admin-owners.json" with { type: "json" };
import enAdminProgrammes from "../messages/en/admin-programmes.json" with { type: "json" };
import enAdminRoster from "../messages/en/admin-roster.json" with { type: "json" };
import enAdminRounds from "../messages/en/admin-rounds.json" with { type: "json" };
import enAdminSettings from "../messages/en/admin-settings.json" with { type: "json" };
import enAdminSignIn from "../messages/en/admin-sign-in.json" with { type: "json" };
import enAdminStudents from "../messages/en/admin-students.json" with { type: "json" };
import enAdminSystem from "../messages/en/admin-system.json" with { type: "json" };
import enAnswers from "../messages/en/answers.json" with { type: "json" };
import enCommon from "../messages/en/common.json" with { type: "json" };
import enCouncil from "../messages/en/council.json" with { type: "json" };
import enErrors from "../messages/en/errors.json" with { type: "json" };
import enExams from "../messages/en/exams.json" with { type: "json" };
import enFields from "../messages/en/fields.json" with { type: "json" };
import enLanding from "../messages/en/landing.json" with { type: "json" };
import enLockers from "../messages/en/lockers.json" with { type: "json" };
import enMe from "../messages/en/me.json" with { type: "json" };
import enMyBookings from "../messages/en/my-bookings.json" with { type: "json" };
import enNav from "../messages/en/nav.json" with { type: "json" };
import enPrivacy from "../messages/en/privacy.json" with { type: "json" };
import enRefusals from "../messages/en/refusals.json" with { type: "json" };
import enSignIn from "../messages/en/sign-in.json" with { type: "json" };
import enUi from "../messages/en/ui.json" with { type: "json" };
import koAdminAccount from "../messages/ko/admin-account.json" with { type: "json" };
import koAdminAdministrators from "../messages/ko/admin-administrators.json" with { type: "json" };
import koAdminAudit from "../messages/ko/admin-audit.json" with { type: "json" };
import koAdminBookings from "../messages/ko/admin-bookings.json" with { type: "json" };
import koAdminCommon from "../messages/ko/admin-common.json" with { type: "json" };
import koAdminExports from "../messages/ko/admin-exports.json" with { type: "json" };
import koAdminJoin from "../messages/ko/admin-join.json" with { type: "json" };
import koAdminLocations from "../messages/ko/admin-locations.json" with { type: "json" };
import koAdminLockers from "../messages/ko/admin-lockers.json" with { type: "json" };
import koAdminOverview from "../messages/ko/admin-overview.json" with { type: "json" };
import koAdminOwners from "../messages/ko/admin-owners.json" with { type: "json" };
import koAdminProgrammes from "../messages/ko/admin-programmes.json" with { type: "json" };
import koAdminRoster from "../messages/ko/admin-roster.json" with { type: "json" };
import koAdminRounds from "../messages/ko/admin-rounds.json" with { type: "json" };
import koAdminSettings from "../messages/ko/admin-settings.json" with { type: "json" };
import koAdminSignIn from "../messages/ko/admin-sign-in.json" with { type: "json" };
import koAdminStudents from "../messages/ko/admin-students.json" with { type: "json" };
import koAdminSystem from "../messages/ko/admin-system.json" with { type: "json" };
import koAnswers from "../messages/ko/answers.json" with { type: "json" };
import koCommon from "../messages/ko/common.json" with { type: "json" };
import koCouncil from "../messages/ko/council.json" with { type: "json" };
import koErrors from "../messages/ko/errors.json" with { type: "json" };
import koExams from "../messages/ko/exams.json" with { type: "json" };
import koFields from "../messages/ko/fields.json" with { type: "json" };
import koLanding from "../messages/ko/landing.json" with { type: "json" };
import koLockers from "../messages/ko/lockers.json" with { type: "json" };
import koMe from "../messages/ko/me.json" with { type: "json" };
import koMyBookings from "../messages/ko/my-bookings.json" with { type: "json" };
import koNav from "../messages/ko/nav.json" with { type: "json" };
import koPrivacy from "../messages/ko/privacy.json" with { type: "json" };
import koRefusals from "../messages/ko/refusals.json" with { type: "json" };
import koSignIn from "../messages/ko/sign-in.json" with { type: "json" };
import koUi from "../messages/ko/ui.json" with { type: "json" };
import type { Locale } from "./routing.ts";

const ko = {
  common: koCommon,
  nav: koNav,
  ui: koUi,
  landing: koLanding,
  signIn: koSignIn,
  lockers: koLockers,
  me: koMe,
  privacy: koPrivacy,
  errors: koErrors,
  council: koCouncil,
  refusals: koRefusals,
  answers: koAnswers,
  fields: koFields,
  adminCommon: koAdminCommon,
  adminOverview: koAdminOverview,
  adminSignIn: koAdminSignIn,
  adminRounds: koAdminRounds,
  adminLockers: koAdminLockers,
  adminStudents: koAdminStudents,
  adminAudit: koAdminAudit,
  adminSystem: koAdminSystem,
  adminAccount: koAdminAccount,
  adminSettings: koAdminSettings,
  adminRoster: koAdminRoster,
  adminOwners: koAdminOwners,
  adminLocations: koAdminLocations,
  adminJoin: koAdminJoin,
  adminExports: koAdminExports,
  adminAdministrators: koAdminAdministrators,
  exams: koExams,
  myBookings: koMyBookings,
  adminBookings: koAdminBookings,
  adminProgrammes: koAdminProgrammes,
};

/** All messages by namespace. A namespace is a file: `sign-in.json` is `signIn`. */
export type Messages = typeof ko;
export type Namespace = keyof Messages;

const en: Messages = {
  common: enCommon,
  nav: enNav,
  ui: enUi,
  landing: enLanding,
  signIn: enSignIn,
  lockers: enLockers,
  me: enMe,
  privacy: enPrivacy,
  errors: enErrors,
  council: enCouncil,
  refusals: enRefusals,
  answers: enAnswers,
  fields: enFields,
  adminCommon: enAdminCommon,
  adminOverview: enAdminOverview,
  adminSignIn: enAdminSignIn,
  adminRounds: enAdminRounds,
  adminLockers: enAdminLockers,
  adminStudents: enAdminStudents,
  adminAudit: enAdminAudit,
  adminSystem: enAdminSystem,
  adminAccount: enAdminAccount,
  adminSettings: enAdminSettings,
  adminRoster: enAdminRoster,
  adminOwners: enAdminOwners,
  adminLocations: enAdminLocations,
  adminJoin: enAdminJoin,
  adminExports: enAdminExports,
  adminAdministrators: enAdminAdministrators,
  exams: enExams,
  myBookings: enMyBookings,
  adminBookings: enAdminBookings,
  adminProgrammes: enAdminProgrammes,
};

const messages: Record<Locale, Messages> = { ko, en };

/** Every message of a language. For the server only: it would put all screens' words into a bundle. */
export function messagesOf(locale: Locale): Messages {
  return messages[locale];
}

/** The named namespaces of a language, for the client. */
export function pickMessages(locale: Locale, namespaces: readonly Namespace[]): Partial<Messages> {
  const all = messages[locale];
  return Object.fromEntries(namespaces.map((namespace) => [namespace, all[namespace]]));
}
