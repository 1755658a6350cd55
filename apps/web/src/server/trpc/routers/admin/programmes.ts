import { router } from "../../init.ts";

export const adminProgrammesRouter = router({});
