export type { BrowserSearch } from "./find-browser.ts";
export { findBrowser } from "./find-browser.ts";
export { FolderInUse } from "./owner-lock.ts";
export type { Embedded, EmbeddedOptions } from "./start-embedded.ts";
export { startEmbedded } from "./start-embedded.ts";
export type { TestServers } from "./start-for-tests.ts";
export { startForTests } from "./start-for-tests.ts";
export { stopLeftovers } from "./stop-leftovers.ts";
