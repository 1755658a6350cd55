import { router } from "../../init.ts";

export const rosterRouter = router({});
