/** Redis could not be asked, or did not answer in time: nobody knows, so nobody is told yes (DESIGN 5). */
export class StoreAway extends Error {
  override readonly name = "StoreAway";
  constructor(cause: unknown) {
    super("the hold store is away", { cause });
  }
}

/** An event that is not, or not wholly, in Redis; the caller warms it and asks again. */
export class EventCold extends Error {
  override readonly name = "EventCold";
  constructor() {
    super("the event is not warm");
  }
}
