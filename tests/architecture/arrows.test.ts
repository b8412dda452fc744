import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { brokenArrows, readModules } from './arrows.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));

describe('the arrows of the house', () => {
  const modules = readModules(root, ['shared', 'electron']);

  test('every import follows an arrow', () => {
    expect(modules.length).toBeGreaterThan(20);
    expect(brokenArrows(modules)).toEqual([]);
  });

  test.each([
    ['the core imports its host', 'shared/plan/planted.ts', "import { x } from '../../electron/files/x.ts';"],
    ['money imports the plan', 'shared/money/planted.ts', "import type { Plan } from '../plan/plan.ts';"],
    ['the core imports Node', 'shared/forecast/planted.ts', "import { readFileSync } from 'node:fs';"],
    ['the core imports Node without its prefix', 'shared/forecast/planted.ts', "import fs from 'fs';"],
    ['the forecast imports a package', 'shared/forecast/planted.ts', "import { writeXlsx } from 'hucre/xlsx';"],
    ['words import what computes', 'shared/language/planted.ts', "import { f } from '../forecast/compute.ts';"],
    ['files import their writer', 'electron/files/planted.ts', "export { write } from '../exports/write.ts';"],
    ['an import split over lines', 'shared/money/planted.ts', "import {\n  a,\n  b,\n} from '../plan/plan.ts';"],
    ['a re-export', 'shared/kernel/planted.ts', "export * from '../money/money.ts';"],
    ['an import at run time', 'shared/kernel/planted.ts', "const m = await import('../money/money.ts');"],
    ['an import for its effect', 'shared/kernel/planted.ts', "import '../money/money.ts';"],
    ['a folder nobody decided on', 'shared/misc/planted.ts', ''],
  ])('is broken when %s', (_name, path, source) => {
    expect(brokenArrows([{ path, source }])).toHaveLength(1);
  });

  test('lets words know the codes of what computes, as types alone', () => {
    const source = "import type { Figure } from '../forecast/figure.ts';";
    expect(brokenArrows([{ path: 'shared/language/words.ts', source }])).toEqual([]);
  });
});
