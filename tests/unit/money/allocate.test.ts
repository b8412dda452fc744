import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { allocate } from '../../../shared/money/allocate.ts';
import { minor } from '../../../shared/money/money.ts';
import { partsOf } from '../kernel/exact-reals.ts';

function shares(total: number, weights: readonly number[]): number[] {
  const split = allocate(minor(total), weights);
  if (!split.ok) throw new Error(split.error.code);
  return split.value;
}

const exact = (x: number): bigint => {
  const { mantissa, exponent } = partsOf(x);
  return (x < 0 ? -mantissa : mantissa) << BigInt(exponent + 1074);
};

const totals = fc.oneof(
  fc.integer({ min: -1000, max: 1000 }),
  fc.maxSafeInteger(),
  fc.integer({ min: 0, max: 50 }).map((less) => Number.MAX_SAFE_INTEGER - less),
);
const weight = fc.oneof(
  fc.constant(0),
  fc.integer({ min: 0, max: 12 }),
  fc.double({ min: 0, max: 1, noNaN: true }),
  fc.double({ min: 0, max: 1e300, noNaN: true }),
);
const weights = fc.array(weight, { minLength: 1, maxLength: 24 }).filter((list) => list.some((w) => w > 0));

describe('allocate', () => {
  test('the shares add up to the amount, to the unit', () => {
    fc.assert(
      fc.property(totals, weights, (total, list) => {
        const sum = shares(total, list).reduce((all, share) => all + BigInt(share), 0n);
        expect(sum).toBe(BigInt(total));
      }),
      { numRuns: 1000 },
    );
  });

  test('each share is less than one unit away from its exact share', () => {
    fc.assert(
      fc.property(totals, weights, (total, list) => {
        const all = list.reduce((sum, w) => sum + exact(w), 0n);
        shares(total, list).forEach((share, i) => {
          const distance = BigInt(share) * all - BigInt(total) * exact(list[i] ?? 0);
          expect(distance < all && distance > -all).toBe(true);
        });
      }),
    );
  });

  test('a larger weight never gets a smaller share, and a weight of zero gets zero', () => {
    fc.assert(
      fc.property(totals, weights, (total, list) => {
        const split = shares(total, list).map((share, i) => ({ weight: list[i] ?? 0, size: Math.abs(share) }));
        const bySize = split.toSorted((a, b) => a.weight - b.weight || a.size - b.size);
        expect(bySize.map(({ size }) => size)).toEqual(bySize.map(({ size }) => size).toSorted((a, b) => a - b));
        expect(split.filter(({ weight: w, size }) => w === 0 && size !== 0)).toEqual([]);
      }),
    );
  });

  test('a raised weight never lowers its own share', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 10_000 }),
        weights,
        fc.nat(),
        fc.integer({ min: 1, max: 20 }),
        (total, list, at, more) => {
          const i = at % list.length;
          const raised = list.with(i, (list[i] ?? 0) + more);
          expect(shares(total, raised)[i]).toBeGreaterThanOrEqual(shares(total, list)[i] ?? 0);
        },
      ),
    );
  });

  test('the order of different weights does not matter', () => {
    const different = fc.uniqueArray(fc.integer({ min: 1, max: 1000 }), { minLength: 1, maxLength: 20 });
    fc.assert(
      fc.property(totals, different, fc.infiniteStream(fc.nat()), (total, list, keys) => {
        const order = list.map((_, i) => [keys.next().value, i] as const).sort((a, b) => a[0] - b[0]);
        const shuffled = order.map(([, i]) => list[i] ?? 0);
        const original = shares(total, list);
        expect(shares(total, shuffled)).toEqual(order.map(([, i]) => original[i]));
      }),
    );
  });

  test('a negative amount is the mirror image of the positive one', () => {
    fc.assert(
      fc.property(totals, weights, (total, list) => {
        expect(shares(-total, list)).toEqual(shares(total, list).map((share) => 0 - share));
      }),
    );
  });

  test('weights in other units give the same shares', () => {
    fc.assert(
      fc.property(totals, fc.array(fc.integer({ min: 1, max: 1e9 }), { minLength: 1 }), (total, list) => {
        expect(
          shares(
            total,
            list.map((w) => w * 1024),
          ),
        ).toEqual(shares(total, list));
        expect(
          shares(
            total,
            list.map((w) => w / 4096),
          ),
        ).toEqual(shares(total, list));
      }),
    );
  });

  test('one unit goes to the larger weight, then to the earlier position', () => {
    expect(shares(1, [1, 1, 1])).toEqual([1, 0, 0]);
    expect(shares(1, [1, 3, 3])).toEqual([0, 1, 0]);
    expect(shares(100, [1, 1, 1])).toEqual([34, 33, 33]);
    // Remainders of one half each: 1.5, 2.5, 4 -> the larger weight first.
    expect(shares(8, [3, 5, 8])).toEqual([1, 3, 4]);
    expect(shares(-1, [1, 1, 1])).toEqual([-1, 0, 0]);
    expect(shares(0, [1, 2])).toEqual([0, 0]);
  });

  test('remainders that only whole numbers can tell apart are told apart', () => {
    // (2^53 - 1) * 2 / 3 leaves 2/3, (2^53 - 1) * 1 / 3 leaves 1/3; in doubles both products round.
    expect(shares(Number.MAX_SAFE_INTEGER - 1, [2, 1, 0])).toEqual([6004799503160660, 3002399751580330, 0]);
    expect(shares(Number.MAX_SAFE_INTEGER, [1, 5e-324])).toEqual([Number.MAX_SAFE_INTEGER, 0]);
  });

  test('what cannot be split is said, with its place', () => {
    expect(allocate(minor(10), [])).toEqual({ ok: false, error: { code: 'no-weight' } });
    expect(allocate(minor(10), [0, 0])).toEqual({ ok: false, error: { code: 'no-weight' } });
    expect(allocate(minor(10), [1, -1])).toEqual({ ok: false, error: { code: 'bad-weight', index: 1 } });
    expect(allocate(minor(10), [Number.NaN])).toEqual({ ok: false, error: { code: 'bad-weight', index: 0 } });
    expect(allocate(minor(10), [1, 2, Infinity])).toEqual({ ok: false, error: { code: 'bad-weight', index: 2 } });
    expect(() => allocate(minor(0.5), [1])).toThrow(RangeError);
  });
});
