/** Raised with every change of what is kept, why, or how long; the version a student agreed to is kept with the account. */
export const PRIVACY_VERSION = "2026-1";
