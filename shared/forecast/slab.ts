/** Numbers in a slab at most: half a megabyte. */
const LARGEST = 65_536;

/**
 * Cells of many lines in a few large arrays: ten thousand small ones cost the engine's memory manager several times
 * what computing them does. The first slab is as long as the first line and each further one twice as long, so that one
 * edited line takes no more than it needs.
 */
export class Slab {
  /** The slab that the last numbers were taken from. */
  values = new Float64Array(0);
  #used = 0;

  /** Takes the next `length` numbers, all zero, and says where in `values` they start. */
  take(length: number): number {
    if (this.#used + length > this.values.length) {
      this.values = new Float64Array(Math.max(length, Math.min(LARGEST, 2 * this.values.length)));
      this.#used = 0;
    }
    const start = this.#used;
    this.#used += length;
    return start;
  }
}
