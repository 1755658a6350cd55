type Turn<Result> = { running: Promise<Result>; next: Promise<Result> | null };

/**
 * Of many who ask for the same thing at once, the first is read for, and whoever comes meanwhile shares the next reading:
 * it begins after they came, and so sees all that was done before. A crowd costs two readings, not one each.
 */
export class SharedReading<Key, Result> {
  readonly #turns = new Map<Key, Turn<Result>>();

  read(key: Key, ask: () => Promise<Result>): Promise<Result> {
    const turn = this.#turns.get(key);
    if (!turn) return this.#begin(key, ask);
    const begin = () => this.#begin(key, ask);
    turn.next ??= turn.running.then(begin, begin);
    return turn.next;
  }

  #begin(key: Key, ask: () => Promise<Result>): Promise<Result> {
    const turn: Turn<Result> = { running: ask(), next: null };
    this.#turns.set(key, turn);
    const end = () => {
      if (!turn.next) this.#turns.delete(key);
    };
    turn.running.then(end, end);
    return turn.running;
  }
}
