/** Numbers in a slab at most: half a megabyte. */
const LARGEST = 65_536;

/**
 * Cells of many lines in a few large arrays: ten thousand small ones cost the engine's memory manager several times
 * what computing them does. The first slab is as long as the first line and each further one twice as long, so that one
 * edited line takes no more than it needs.
 */
export class Slab {
  #values = new Float64Array(0);
  #used = 0;

  /** The next `length` numbers, all zero. */
  take(length: number): { readonly values: Float64Array; readonly start: number } {
    if (this.#used + length > this.#values.length) {
      this.#values = new Float64Array(Math.max(length, Math.min(LARGEST, 2 * this.#values.length)));
      this.#used = 0;
    }
    const start = this.#used;
    this.#used += length;
    return { values: this.#values, start };
  }
}
