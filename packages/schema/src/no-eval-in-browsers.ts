import { config } from "zod";

// A page's policy forbids eval. zod tries it once where an object is described, and every try is reported as a breach.
if ("window" in globalThis) config({ jitless: true });
