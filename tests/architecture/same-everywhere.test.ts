import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { readModules } from './arrows.ts';

/**
 * The core gives the same bits on every engine and the same answer at every hour. What may differ in its last digits
 * from engine to engine, or asks the clock, chance or the reader's locale, has no place in it. `shared/language` words
 * what is already decided, so it may format.
 */
const BANNED: readonly (readonly [name: string, pattern: RegExp])[] = [
  [
    'functions whose last bits differ between engines',
    /\bMath\.(?:pow|exp|expm1|log|log2|log10|log1p|cbrt|hypot|a?(?:sin|cos|tan)h?|atan2)\b/,
  ],
  ['the power operator, which is Math.pow', /[\w)\]]\s*\*\*\s*[-\w(]/],
  ['chance', /\bMath\.random\b|\bcrypto\.(?:getRandomValues|randomUUID)\b/],
  ['the clock', /\bnew Date\b|\bDate\.now\b|\bperformance\.now\b/],
  ['an order that depends on the locale', /\.localeCompare\(|\bIntl\.|\.toLocale\w*\(/],
];

/** Sources without comments, which may speak of what they avoid. */
function code(source: string): string {
  return source.replace(/\/\*[\s\S]*?\*\//g, '').replace(/(^|\s)\/\/.*$/gm, '$1');
}

function breaches(source: string): string[] {
  return BANNED.filter(([, pattern]) => pattern.test(code(source))).map(([name]) => name);
}

describe('the core', () => {
  const root = fileURLToPath(new URL('../..', import.meta.url));
  const modules = readModules(root, ['shared']).filter(({ path }) => !path.startsWith('shared/language/'));

  test('gives the same answer on every engine, at every hour and place', () => {
    expect(modules.length).toBeGreaterThan(50);
    const found = modules.flatMap(({ path, source }) => breaches(source).map((name) => `${path}: ${name}`));
    expect(found).toEqual([]);
  });

  test.each([
    'const x = Math.exp(y);',
    'const x = 10 ** n;',
    'const x = (1 + rate) ** -months;',
    'const x = Math.random();',
    'const x = new Date();',
    'const x = a.localeCompare(b);',
  ])('would be caught saying %s', (planted) => {
    expect(breaches(planted)).toHaveLength(1);
  });

  test('may speak of what it avoids', () => {
    expect(breaches('/* Math.pow differs */\nconst a = 1; // not 10 ** n')).toEqual([]);
  });
});
