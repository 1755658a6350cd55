/** Names nobody and nothing, so that who passes the guard changes nothing of anybody's. */
const NOBODY = "00000000-0000-4000-8000-000000000000";
const LOCKER = 999_999;
const LATER = "2030-01-01T00:00:00.000Z";
const TOKEN = "a token that was never given out";

/** Of a version that never was, so that nothing is changed. */
const SETTINGS = {
  nameKo: "학생회",
  nameEn: "Council",
  brandHue: 14,
  contactKo: "학생회실",
  contactEn: "Office",
  addressKo: "",
  addressEn: "",
  email: null,
  links: [],
  bannerKo: "",
  bannerEn: "",
  privacyVersion: "1",
  privacyKo: "",
  privacyEn: "",
  registrationPolicy: "open",
  registrationOpen: true,
  allowedOrigins: [],
};

/** For each procedure that needs an input, one that passes its schema: the refusal cannot come from the input then. */
export const harmlessInputs: Record<string, Record<string, unknown>> = {
  "auth.signIn": { studentNumber: "2026999999", name: "아무개", phoneNumber: "01099999999" },
  "auth.adminSignIn": { email: "nobody@council.test", password: "not the password" },
  "auth.refresh": { refreshToken: TOKEN },
  "auth.readInvitation": { token: TOKEN },
  "auth.acceptInvitation": { token: TOKEN, newPassword: "a long new password" },
  "auth.signOut": {},
  "lockers.list": {},
  "lockers.changes": {},
  "lockers.hold": { lockerNumber: LOCKER },
  "lockers.confirm": { lockerNumber: LOCKER },
  "lockers.release": { lockerNumber: LOCKER },
  "lockers.releaseHold": { lockerNumber: LOCKER },
  "me.update": { phoneNumber: "01012341234" },
  "me.endSession": { id: NOBODY },

  "admin.account.changePassword": { currentPassword: "not the password", newPassword: "a long new password" },
  "admin.account.confirmSecondFactor": { code: "123456" },
  "admin.account.removeSecondFactor": { password: "not the password" },
  "admin.administrators.invite": { email: "invited@council.test", role: "viewer" },
  "admin.administrators.revokeInvitation": { invitationId: NOBODY },
  "admin.administrators.update": { administratorId: NOBODY },
  "admin.audit.list": {},
  "admin.exports.table": { table: "lockers" },
  "admin.lockers.list": {},
  "admin.lockers.setCondition": { lockerNumber: LOCKER, condition: "broken" },
  "admin.resets.preview": { scope: { kind: "expired" } },
  "admin.resets.carryOut": { scope: { kind: "expired" }, typedWord: "x", fingerprint: "x" },
  "admin.resets.undo": { resetId: NOBODY },
  "admin.rounds.open": { roundId: NOBODY, closesAt: LATER, expiresAt: LATER },
  "admin.rounds.close": { roundId: NOBODY },
  "admin.rounds.pause": { roundId: NOBODY },
  "admin.rounds.resume": { roundId: NOBODY },
  "admin.sessions.endAll": { group: "students" },
  "admin.settings.update": { ...SETTINGS, version: 999_999 },
  "admin.settings.setLogo": { mediaType: "image/png", base64: "bm8gcGljdHVyZQ==" },
  "admin.students.list": {},
  "admin.students.read": { studentId: NOBODY },
  "admin.students.update": { studentId: NOBODY },
  "admin.students.remove": { studentId: NOBODY },
};
