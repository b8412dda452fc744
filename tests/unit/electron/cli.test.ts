import { execFileSync } from 'node:child_process';
import { chmodSync, copyFileSync, existsSync, mkdirSync, readFileSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parsePlan } from '../../../shared/plan/parse.ts';
import { writePlan } from '../../../shared/plan/write.ts';
import { runCli, type Ran } from '../../helpers/cli.ts';
import { HOSTILE_TEXTS } from '../../helpers/hostile-texts.ts';
import { contactLine, minimalPlan } from '../../helpers/plan-fixtures.ts';
import { contentOf, temporaryFolder } from '../../helpers/temporary-folder.ts';

const SAMPLES = join(import.meta.dirname, '../../../shared/samples');
const IT = join(SAMPLES, 'sample-it.json');
const EN = join(SAMPLES, 'sample-en.json');

/** A small disk that only the command sees; where none may be mounted, write-package.test.ts alone plays the full disk. */
const OWN_MOUNTS = 'exec unshare --map-root-user --mount bash --norc -c';
const SMALL_DISK_TARGETS =
  runCli([], { shell: `${OWN_MOUNTS} 'mount -t tmpfs none /mnt'` }).code === 0 ? ['p', 'p.zip'] : [];

/** A folder with a small valid plan in it. */
function folderWithPlan(): { folder: string; plan: string } {
  const folder = temporaryFolder();
  const plan = join(folder, 'plan.preventivo');
  writeFileSync(plan, writePlan(minimalPlan()));
  return { folder, plan };
}

/** What no answer may ever show. */
function expectNoTrace({ out, err }: Ran): void {
  expect(out + err).not.toMatch(/\n\s+at |node:internal|Error:/);
}

describe('Wrong usage ends with 2, says what is wrong and where to read more', () => {
  test.each<[string[], string]>([
    [[], 'no command given'],
    [['chekc'], 'unknown command: chekc; did you mean check?'],
    [['xyzzy'], 'unknown command: xyzzy\n'],
    [['check'], 'PLAN is missing'],
    [['check', ''], 'PLAN is missing'],
    [['check', 'a', 'b'], 'one too many: b'],
    [['explain', IT], 'FIGURE is missing'],
    [['check', IT, '--jsno'], 'unknown option: --jsno; did you mean --json?'],
    [['check', IT, '--force'], 'unknown option: --force'],
    [['check', IT, '-x'], 'unknown option: -x'],
    [['check', IT, '--json=yes'], '--json takes no value'],
    [['propose', IT], '--out is missing'],
    [['propose', IT, '--out'], '--out needs a value'],
    [['propose', IT, '--out', '--force'], '--out needs a value'],
    [['propose', IT, '--out='], '--out needs a value'],
    [['figures', IT, '--language', 'fr'], '--language does not know “fr”: choose among it | en'],
    [['new', 'x', '--sample', 'de'], '--sample does not know “de”'],
    [['figures', IT, '--json', '--definitions'], '--json and --definitions do not go together'],
    [['figures', IT, '--language', 'en', '--scenario', 'nowhere'], 'the plan has no scenario “nowhere”: there are '],
    [['explain', EN, 'roy'], 'unknown figure “roy”; did you mean roi?'],
    [['explain', EN, 'line/nobody/roi'], 'unknown key “nobody”'],
    [['explain', EN, 'galaxy/x/roi'], 'unknown scope “galaxy/x”'],
    [['explain', EN, 'net@1999-01'], 'month that does not apply “1999-01”'],
    [['explain', EN, 'spend.loaded'], 'reading (direct, loaded) that does not apply “loaded”'],
  ])('%j', (words, message) => {
    const ran = runCli(words);
    expect(ran.err).toContain(message);
    expect(ran.err).toMatch(/try: preventivo (\w+ )?--help\n$/);
    expect({ code: ran.code, out: ran.out }).toEqual({ code: 2, out: '' });
    expectNoTrace(ran);
  });

  test('in Italian when the terminal, or the person, asks for Italian', () => {
    expect(runCli(['chekc'], { env: { LANG: 'it_IT.UTF-8' } }).err).toContain(
      'comando sconosciuto: chekc; forse check?',
    );
    expect(runCli(['chekc'], { env: { LC_ALL: 'it_IT.UTF-8', LANG: 'en_GB.UTF-8' } }).err).toContain(
      'comando sconosciuto',
    );
    expect(runCli(['chekc', '--language', 'it']).err).toContain('comando sconosciuto');
    expect(runCli(['chekc'], { env: { LANG: 'de_DE.UTF-8' } }).err).toContain('unknown command');
  });
});

describe('Help and version go to the standard output and end with 0', () => {
  test.each([[['--help']], [['-h']], [['propose', '--help']], [['--version']], [['--help', '--language', 'it']]])(
    '%j',
    (words) => {
      const ran = runCli(words);
      expect({ code: ran.code, err: ran.err }).toEqual({ code: 0, err: '' });
      expect(ran.out).toMatch(/preventivo/i);
    },
  );
});

describe('A plan that cannot be read ends with 1 and one line that says why', () => {
  test.each<[string, (path: string) => void, string]>([
    ['a missing file', () => {}, 'not found'],
    ['a folder', (path) => mkdirSync(path), 'is a folder'],
    ['an empty file', (path) => writeFileSync(path, ''), 'empty'],
    ['text that is no JSON', (path) => writeFileSync(path, '{"a": oops}'), 'preventivo: '],
    ['a truncated file', (path) => writeFileSync(path, readFileSync(IT, 'utf8').slice(0, 4000)), 'preventivo: '],
    ['a file of another kind', (path) => writeFileSync(path, Uint8Array.of(0x50, 0x4b, 0xff, 0xfe)), 'is not UTF-8'],
    [
      'a file of 50 MB',
      (path) => (writeFileSync(path, ''), truncateSync(path, 50_000_000)),
      'too large (at most 40 MB)',
    ],
    [
      'a plan of the future',
      (path) => writeFileSync(path, readFileSync(IT, 'utf8').replace('"schemaVersion": 1', '"schemaVersion": 9')),
      '9',
    ],
    [
      'numbers nobody can hold',
      (path) => writeFileSync(path, readFileSync(IT, 'utf8').replace('"months": 12', '"months": 1e400')),
      'months',
    ],
  ])('%s', (_, make, message) => {
    const path = join(temporaryFolder(), 'plan.preventivo');
    make(path);
    const ran = runCli(['propose', path, '--out', `${path}-out`]);
    expect(ran.err).toContain(message);
    expect({ code: ran.code, out: ran.out }).toEqual({ code: 1, out: '' });
    expectNoTrace(ran);
    expect(existsSync(`${path}-out`)).toBe(false);
    expect(runCli(['check', path]).code).toBe(1);
  });
});

describe('check', () => {
  test('finds the samples valid, with their findings', () => {
    for (const path of [IT, EN]) {
      const ran = runCli(['check', path]);
      expect({ code: ran.code, err: ran.err }).toEqual({ code: 0, err: '' });
      expect(ran.out).toMatch(/valid/);
    }
  });

  test('gives findings as JSON, with severity, place, words and remedy', () => {
    const ran = runCli(['check', IT, '--json', '--language', 'en']);
    const answer = JSON.parse(ran.out) as { valid: boolean; findings: { remedy: string }[] };
    expect(ran.code).toBe(0);
    expect(answer).toMatchObject({ valid: true, problems: [] });
    expect(answer.findings.length).toBeGreaterThan(0);
    for (const finding of answer.findings) {
      expect(finding).toMatchObject({
        severity: expect.stringMatching(/serious|advice/) as string,
        remedy: expect.stringMatching(/\w/) as string,
      });
    }
  });

  test('names each problem by its place, as text and as JSON, and ends with 1', () => {
    const { plan } = folderWithPlan();
    writeFileSync(plan, writePlan(minimalPlan()).replace('"value": 0.2', '"value": 2'));
    const text = runCli(['check', plan]);
    expect({ code: text.code, err: text.err }).toEqual({ code: 1, err: '' });
    expect(text.out).toContain('lines[0].winRate');
    const json = runCli(['check', plan, '--json']);
    expect(json.code).toBe(1);
    expect(JSON.parse(json.out)).toMatchObject({
      valid: false,
      problems: [
        {
          place: expect.stringContaining('lines[0].winRate') as string,
          message: expect.stringMatching(/\w/) as string,
        },
      ],
    });
  });
});

describe('figures', () => {
  test('speaks the language of the plan, or the one asked for', () => {
    expect(runCli(['figures', IT]).out).toContain('FINANZA');
    expect(runCli(['figures', IT, '--language', 'en']).out).toContain('FINANCE');
    expect(runCli(['figures', EN]).out).toContain('FINANCE');
  });

  test('prints definitions on request', () => {
    expect(runCli(['figures', EN]).out).not.toContain('DEFINITIONS');
    expect(runCli(['figures', EN, '--definitions']).out).toContain('DEFINITIONS');
  });

  test('gives the same JSON as the package holds, and other figures for a scenario', () => {
    const folder = temporaryFolder();
    const base = runCli(['figures', IT, '--json']);
    expect(runCli(['propose', IT, '--out', join(folder, 'p')]).code).toBe(0);
    expect(readFileSync(join(folder, 'p/figures.json'), 'utf8')).toBe(base.out);
    const plan = parsePlan(readFileSync(IT, 'utf8'));
    const scenario = plan.ok ? (plan.value.scenarios[0]?.id ?? '') : '';
    const other = runCli(['figures', IT, '--json', '--scenario', scenario]);
    expect(JSON.parse(other.out)).toMatchObject({ scenario });
    expect(other.out).not.toBe(base.out);
  });

  test('works on a plan with nothing in it', () => {
    const path = join(temporaryFolder(), 'empty.preventivo');
    writeFileSync(path, writePlan(minimalPlan({ lines: [], channels: [] })));
    expect(runCli(['figures', path])).toMatchObject({ code: 0, err: '' });
  });

  test('lets no text of a user move the cursor of the terminal', () => {
    const { plan } = folderWithPlan();
    writeFileSync(
      plan,
      writePlan(
        minimalPlan({
          title: 'a\u202Eb',
          lines: HOSTILE_TEXTS.map((name, index) => contactLine({ id: `l${index}`, name })),
        }),
      ),
    );
    const ran = runCli(['figures', plan]);
    expect(ran.code).toBe(0);
    // Every control character but the line end.
    expect(ran.out.replaceAll('\n', '')).not.toMatch(/\p{Cc}|\u202E/u);
  });

  test('stops in silence when its reader has gone', () => {
    const ran = runCli(['figures', IT, '--json'], { shell: '"$@" | head -c 10; exit ${PIPESTATUS[0]}' });
    expect(ran).toEqual({ code: 0, out: '{\n"format"', err: '' });
  });

  test('says so when its output has no room', () => {
    const ran = runCli(['figures', IT, '--json'], { shell: '"$@" > /dev/full' });
    expect(ran).toEqual({ code: 1, out: '', err: 'preventivo: output: ENOSPC\n' });
  });
});

/** The second of the four lines. */
function how(figure: string): string {
  return runCli(['explain', IT, figure]).out.split('\n')[2] ?? '';
}

describe('explain', () => {
  test.each([
    ['en', ['What it is', 'How it is made', 'How sure we are', 'What would change it']],
    ['it', ['Che cos’è', 'Come si fa', 'Quanto è sicuro', 'Che cosa lo cambierebbe']],
  ])('answers in four fixed lines: %s', (language, titles) => {
    const ran = runCli(['explain', IT, 'roi', '--language', language]);
    expect({ code: ran.code, err: ran.err }).toEqual({ code: 0, err: '' });
    const [reference, ...lines] = ran.out.trimEnd().split('\n');
    expect(reference).toBe('roi.loaded');
    expect(lines.map((line) => line.split(':')[0])).toEqual(titles);
  });

  test('names figures in the language of the reader, and keeps the formula where cells of the plan enter', () => {
    expect(how('roi')).toContain('margine = 624.684,30');
    expect(how('roi')).not.toContain('margin -');
    expect(how('line/ricerca-prodotti/contacts@2027-03')).toMatch(/half \^ slope.*slope = 1,365 \(lines\[0\]/);
    expect(how('npv').match(/netto attualizzato|flusso netto attualizzato/g) ?? []).toHaveLength(1);
  });

  test('explains figures of the plan, a line, a group without a name and a month', () => {
    const { plan } = folderWithPlan();
    for (const figure of ['irr', 'line/search/roi.direct', 'channel/online/margin@2027-02', 'supplier//contacts']) {
      expect({ figure, code: runCli(['explain', plan, figure]).code }).toEqual({ figure, code: 0 });
    }
  });
});

describe('new', () => {
  test('makes a plan that check finds valid, empty or a sample', () => {
    const folder = temporaryFolder();
    for (const words of [[], ['--sample', 'it'], ['--sample', 'en'], ['--language', 'it']]) {
      const path = join(folder, `${words.join('')}.preventivo`);
      expect(runCli(['new', path, ...words])).toMatchObject({ code: 0, out: '' });
      expect(runCli(['check', path]).code).toBe(0);
    }
  });

  test('writes nothing of the person into it', () => {
    const path = join(temporaryFolder(), 'new.preventivo');
    runCli(['new', path], { env: { USER: 'zaphod', LOGNAME: 'zaphod', HOME: '/home/zaphod' } });
    expect(readFileSync(path, 'utf8')).not.toContain('zaphod');
  });

  test('never replaces a file without --force', () => {
    const { plan } = folderWithPlan();
    const before = readFileSync(plan, 'utf8');
    const refused = runCli(['new', plan]);
    expect(refused).toMatchObject({ code: 1, out: '' });
    expect(refused.err).toContain('exists already; choose another name or add --force');
    expect(readFileSync(plan, 'utf8')).toBe(before);
    expect(runCli(['new', plan, '--force']).code).toBe(0);
    expect(readFileSync(plan, 'utf8')).not.toBe(before);
  });
});

describe('propose', () => {
  test.each(['package', 'package.zip'])(
    'writes %s and prints where it stands; verify agrees, from any folder',
    (name) => {
      const { folder } = folderWithPlan();
      const ran = runCli(['propose', 'plan.preventivo', '--out', name], { cwd: folder });
      expect({ code: ran.code, out: ran.out }).toEqual({ code: 0, out: `${name}\n` });
      expect(ran.err).toContain('package written');
      expect(runCli(['verify', join(folder, name)])).toMatchObject({ code: 0, err: '' });
    },
  );

  test('never replaces what exists without --force, and then only a package', () => {
    const { folder, plan } = folderWithPlan();
    const target = join(folder, 'p');
    mkdirSync(target);
    writeFileSync(join(target, 'thesis.txt'), 'years of work');
    expect(runCli(['propose', plan, '--out', target]).err).toContain('exists already');
    const forced = runCli(['propose', plan, '--out', target, '--force']);
    expect(forced.code).toBe(1);
    expect(forced.err).toContain('holds more than a package (thesis.txt)');
    expect(contentOf(target)).toEqual({ 'thesis.txt': 'years of work' });
  });

  test('exports in a language of its own', () => {
    const { folder, plan } = folderWithPlan();
    expect(runCli(['propose', plan, '--out', join(folder, 'p'), '--language', 'it']).code).toBe(0);
    expect(readFileSync(join(folder, 'p/tables/lines.csv'), 'utf8')).toContain('"Codice riga";');
  });

  test('shows progress on a terminal only', () => {
    const { folder, plan } = folderWithPlan();
    expect(runCli(['propose', plan, '--out', join(folder, 'p')]).err).not.toContain('\u001B');
  });

  test('leaves no word of the person or the machine in the package', () => {
    const { folder, plan } = folderWithPlan();
    const env = {
      USER: 'zaphod',
      LOGNAME: 'zaphod',
      USERNAME: 'zaphod',
      HOME: '/home/zaphod',
      HOSTNAME: 'zaphod-pc',
      TMPDIR: folder,
    };
    expect(runCli(['propose', plan, '--out', join(folder, 'p')], { env }).code).toBe(0);
    for (const [name, text] of Object.entries(contentOf(join(folder, 'p')))) {
      expect({ name, found: /zaphod|preventivo-test-/.test(text) }).toEqual({ name, found: false });
    }
  });
});

describe('verify', () => {
  test('lists what changed and ends with 1', () => {
    const { folder, plan } = folderWithPlan();
    runCli(['propose', plan, '--out', join(folder, 'p')]);
    writeFileSync(join(folder, 'p/tables/lines.csv'), 'changed');
    writeFileSync(join(folder, 'p/extra.txt'), 'x');
    const ran = runCli(['verify', join(folder, 'p')]);
    expect({ code: ran.code, err: ran.err }).toEqual({ code: 1, err: '' });
    expect(ran.out).toContain('tables/lines.csv has changed');
    expect(ran.out).toContain('extra.txt was added');
  });

  test.each<[string, (path: string) => void, string]>([
    ['nothing there', () => {}, 'not found'],
    ['an empty folder', (path) => mkdirSync(path), 'manifest.json is missing'],
    ['a file that is no archive', (path) => writeFileSync(path, 'hello'), 'not a ZIP archive'],
    ['a pipe', (path) => execFileSync('mkfifo', [path]), 'not an ordinary file'],
  ])('%s', (_, make, message) => {
    const path = join(temporaryFolder(), 'p');
    make(path);
    const ran = runCli(['verify', path]);
    expect(ran.code).toBe(1);
    expect(ran.out + ran.err).toContain(message);
    expectNoTrace(ran);
  });
});

test('schema prints a JSON Schema', () => {
  const ran = runCli(['schema']);
  expect({ code: ran.code, err: ran.err }).toEqual({ code: 0, err: '' });
  expect(JSON.parse(ran.out)).toMatchObject({ $schema: expect.stringContaining('json-schema.org') as string });
});

describe('Where the disk says no', () => {
  const isRoot = process.getuid?.() === 0;
  /** As root every folder can be written: the command then runs as somebody else. */
  const asAnybody = 'exec setpriv --reuid=65534 --regid=65534 --clear-groups "$@"';

  test('a folder that may not be written is named and nothing is left', () => {
    const { folder, plan } = folderWithPlan();
    const locked = join(folder, 'locked');
    mkdirSync(locked);
    chmodSync(folder, 0o755);
    chmodSync(plan, 0o644);
    chmodSync(locked, 0o555);
    for (const words of [
      ['propose', plan, '--out', join(locked, 'p')],
      ['propose', plan, '--out', join(locked, 'p.zip')],
      ['new', join(locked, 'n')],
    ]) {
      const ran = runCli(words, isRoot ? { shell: asAnybody } : {});
      expect(ran.err).toContain('permission denied');
      expect(ran.code).toBe(1);
      expectNoTrace(ran);
    }
    chmodSync(locked, 0o755);
    expect(contentOf(locked)).toEqual({});
  });

  test.each(SMALL_DISK_TARGETS)('a full disk is said to be full and nothing is left half-written: %s', (name) => {
    const { folder, plan } = folderWithPlan();
    const script = `mount -t tmpfs -o size=32k none ${folder}/small; rc=0; "$@" || rc=$?; ls -A ${folder}/small; exit $rc`;
    mkdirSync(join(folder, 'small'));
    const ran = runCli(['propose', plan, '--out', join(folder, 'small', name)], {
      shell: `${OWN_MOUNTS} '${script}' bash "$@"`,
    });
    expect(ran.err).toContain('the disk is full');
    expect({ code: ran.code, left: ran.out }).toEqual({ code: 1, left: '' });
  });
});

test('The scripts of package.json work from a fresh folder', () => {
  const { folder } = folderWithPlan();
  copyFileSync(IT, join(folder, 'it.preventivo'));
  expect(runCli(['propose', 'it.preventivo', '--out', 'out/proposta', '--force'], { cwd: folder }).code).toBe(0);
  expect(runCli(['propose', 'it.preventivo', '--out', 'out/proposta', '--force'], { cwd: folder }).code).toBe(0);
  expect(runCli(['verify', 'out/proposta'], { cwd: folder }).code).toBe(0);
});
