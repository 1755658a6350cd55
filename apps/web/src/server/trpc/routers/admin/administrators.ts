import { router } from "../../init.ts";

export const administratorsRouter = router({});
