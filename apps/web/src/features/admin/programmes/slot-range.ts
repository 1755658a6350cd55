/** Slots that stand one after another, by their places in the day's list; both ends are in it. Null: none is chosen yet. */
export type SlotRange = { first: number; last: number };

/** Pressing slots one after another: a second press behind a single slot reaches up to it, any other begins anew. */
export function pressSlot(range: SlotRange | null, pressed: number): SlotRange {
  const isSingle = range !== null && range.first === range.last;
  return isSingle && pressed > range.first ? { first: range.first, last: pressed } : { first: pressed, last: pressed };
}

/** Choosing an end from a list never leaves an empty range: the other end gives way. */
export function withFirst(range: SlotRange | null, first: number): SlotRange {
  return { first, last: Math.max(first, range?.last ?? first) };
}

export function withLast(range: SlotRange | null, last: number): SlotRange {
  return { first: Math.min(range?.first ?? last, last), last };
}
