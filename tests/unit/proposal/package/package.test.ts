import { hostname, tmpdir, userInfo } from 'node:os';
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { sha256 } from '../../../../electron/exports/sha256.ts';
import { parsePlan } from '../../../../shared/plan/parse.ts';
import type { Plan } from '../../../../shared/plan/plan.ts';
import { buildPackage } from '../../../../shared/proposal/package/package.ts';
import { verifyFiles } from '../../../../shared/proposal/package/verify.ts';
import { writeZip } from '../../../../shared/proposal/package/zip-write.ts';
import { PROGRAM } from '../../../../shared/proposal/version.ts';
import { sampleText } from '../../../../shared/samples/samples.ts';
import { minimalPlan } from '../../../helpers/plan-fixtures.ts';
import { randomPlan } from '../../../helpers/random-plan.ts';
import { flipEveryByte } from '../../../helpers/small-package.ts';
import { textOf } from '../../../helpers/tables.ts';

const ROOT = join(import.meta.dirname, '../../../..');

function sample(): Plan {
  const plan = parsePlan(sampleText('it'));
  if (!plan.ok) throw new Error('The sample does not parse');
  return plan.value;
}

const plan = sample();
const files = await buildPackage(plan, { language: 'it', scenario: null, sha256 });

/** Every file, with the parts of the workbook unpacked. */
function unpacked(): Record<string, string> {
  const latin = new TextDecoder('latin1');
  const parts = files.flatMap(({ path, bytes }): [string, Uint8Array][] =>
    path.endsWith('.xlsx')
      ? [
          [path, bytes],
          ...Object.entries(unzipSync(bytes)).map(([name, part]): [string, Uint8Array] => [`${path}!${name}`, part]),
        ]
      : [[path, bytes]],
  );
  return Object.fromEntries(parts.map(([name, bytes]) => [name, latin.decode(bytes)]));
}

describe('A package', () => {
  test('holds what finance needs, under names that every disk takes', () => {
    expect(files.map(({ path }) => path)).toEqual([
      'manifest.json',
      'figures.json',
      'plan.preventivo',
      'proposal.xlsx',
      'tables/accounts.csv',
      'tables/assumptions.csv',
      'tables/campaigns.csv',
      'tables/cost-centres.csv',
      'tables/datapackage.json',
      'tables/figures.csv',
      'tables/findings.csv',
      'tables/flows.csv',
      'tables/lines.csv',
      'tables/options.csv',
      'tables/scenarios.csv',
      'tables/suppliers.csv',
    ]);
  });

  test('holds the exact plan: it comes back through the only door as it went in', () => {
    expect(parsePlan(textOf(files, 'plan.preventivo'))).toEqual({ ok: true, value: plan });
  });

  test('says what it is and what it does not prove', () => {
    expect(JSON.parse(textOf(files, 'manifest.json'))).toMatchObject({
      format: 'preventivo-package',
      packageVersion: 1,
      program: PROGRAM,
      schemaVersion: 1,
      plan: { id: plan.id, revision: plan.revision, date: plan.date, title: plan.title },
      scenario: null,
      language: 'it',
      proves: expect.stringContaining('non sono una firma') as string,
    });
  });

  test('names the scenario it rests on, and changes with it', async () => {
    const [scenario] = plan.scenarios;
    const other = await buildPackage(plan, { language: 'it', scenario: scenario?.id ?? '', sha256 });
    expect(JSON.parse(textOf(other, 'manifest.json'))).toMatchObject({
      scenario: { id: scenario?.id, name: scenario?.name },
    });
    expect(textOf(other, 'figures.json')).not.toBe(textOf(files, 'figures.json'));
  });

  test('verifies', async () => {
    expect(await verifyFiles(files, sha256)).toEqual([]);
  });

  test('carries the version of package.json', () => {
    const { version } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as { version: string };
    expect(PROGRAM.version).toBe(version);
  });
});

describe('Made twice, a package is the same to the byte', () => {
  test('in one process', async () => {
    const again = await buildPackage(sample(), { language: 'it', scenario: null, sha256 });
    expect(again.map(({ path, bytes }) => [path, sha256(bytes)])).toEqual(
      files.map(({ path, bytes }) => [path, sha256(bytes)]),
    );
  });

  test('on both sides of the world, under another locale, as an archive', async () => {
    const here = sha256(await writeZip(files, sha256));
    const script = `
      import { readFileSync } from 'node:fs';
      import { sha256 } from './electron/exports/sha256.ts';
      import { parsePlan } from './shared/plan/parse.ts';
      import { buildPackage } from './shared/proposal/package/package.ts';
      import { writeZip } from './shared/proposal/package/zip-write.ts';
      const plan = parsePlan(readFileSync('shared/samples/sample-it.json', 'utf8'));
      const files = await buildPackage(plan.value, { language: 'it', scenario: null, sha256 });
      process.stdout.write(sha256(await writeZip(files, sha256)));`;
    for (const [zone, locale] of [
      ['Pacific/Kiritimati', 'it_IT.UTF-8'],
      ['Pacific/Niue', 'C'],
    ]) {
      const there = execFileSync(process.execPath, ['--input-type=module', '--eval', script], {
        cwd: ROOT,
        env: { TZ: zone, LANG: locale, LC_ALL: locale },
        encoding: 'utf8',
      });
      expect(there).toBe(here);
    }
  });
});

describe('A package tells nothing of the machine or its user', () => {
  const secrets = [hostname(), userInfo().homedir, ROOT, tmpdir(), process.execPath, process.version];
  test.each(secrets.filter((secret) => secret.length > 3))('not %s', (secret) => {
    for (const [name, text] of Object.entries(unpacked())) {
      expect({ name, found: text.includes(secret) }).toEqual({ name, found: false });
    }
  });

  test('the name of the user stands nowhere as a word of its own', () => {
    const word = new RegExp(`\\b${userInfo().username}\\b`, 'i');
    const found = Object.entries(unpacked()).flatMap(([name, text]) => (word.test(text) ? [name] : []));
    expect(found).toEqual([]);
  });

  test('the only time in it is the date of the plan, or a fixed one', () => {
    const stamps = Object.entries(unpacked()).flatMap(([name, text]) =>
      name.endsWith('.xlsx') ? [] : [...text.matchAll(/\d{4}-\d\d-\d\dT[\d:.]+Z?/g)].map(([stamp]) => stamp),
    );
    expect([...new Set(stamps)]).toEqual([`${plan.date}T00:00:00Z`]);
  });
});

test.each(['manifest.json', 'proposal.xlsx'])('Every byte of %s counts (the other files: tests/long)', async (path) => {
  const small = await buildPackage(minimalPlan(), { language: 'en', scenario: null, sha256 });
  const { missed, flips } = await flipEveryByte(small, path);
  expect(missed).toEqual([]);
  expect(flips).toBeGreaterThan(1_000);
});

test('Packages of plans drawn at random verify, hostile texts and all', async () => {
  for (const seed of [1, 2, 5, 6, 7]) {
    const drawn = await buildPackage(randomPlan(seed, { hostile: 0.5 }), { language: 'it', scenario: null, sha256 });
    expect({ seed, faults: await verifyFiles(drawn, sha256) }).toEqual({ seed, faults: [] });
  }
});
