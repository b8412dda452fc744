import type { Random } from '../../helpers/random.ts';

/** What stands where something else should: every JSON kind, limits, hostile texts. Raw JSON, so that 1e400 is among them. */
const REPLACEMENTS = [
  'null',
  'true',
  '0',
  '-1',
  '0.5',
  '1e400',
  '-1e400',
  '1e12',
  '9007199254740993',
  '""',
  '"x"',
  '"online"',
  '[0, 0, 0, 0]',
  '"\\u0000"',
  '"\\ud800"',
  '"__proto__"',
  '"2027-02-30"',
  '"points"',
  '"none"',
  '[]',
  '{}',
  '[[[[]]]]',
  '{"__proto__": 1}',
  '{"kind": "point", "value": -1, "evidence": null}',
] as const;

const KEYS = ['__proto__', 'constructor', 'kind', 'id', 'value', 'odd\\u0007 name', ''] as const;
const CHARACTERS = [
  '"',
  '{',
  '}',
  '[',
  ']',
  ',',
  ':',
  '\\',
  '0',
  '-',
  'e',
  '\u0000',
  '\ud800',
  '\u{1F600}',
  ' ',
] as const;

/** One to three damages to a file, as disks, editors, merges and people make them. */
export function mutate(text: string, random: Random): string {
  let mutated = text;
  for (let damages = random.pick([1, 1, 1, 2, 3]); damages > 0; damages--) {
    mutated = random.pick([
      flipByte,
      cut,
      truncate,
      repeat,
      insert,
      replaceValue,
      renameKey,
      swapValues,
      retype,
      dropItem,
    ])(mutated, random);
  }
  return mutated;
}

function flipByte(text: string, random: Random): string {
  const at = random.whole(0, Math.max(0, text.length - 1));
  const flipped = String.fromCharCode(text.charCodeAt(at) ^ (1 << random.whole(0, 7)));
  return text.slice(0, at) + flipped + text.slice(at + 1);
}

function cut(text: string, random: Random): string {
  const at = random.whole(0, text.length);
  return text.slice(0, at) + text.slice(at + random.whole(1, 40));
}

function truncate(text: string, random: Random): string {
  return text.slice(0, random.whole(0, text.length));
}

function repeat(text: string, random: Random): string {
  const at = random.whole(0, text.length);
  const end = at + random.whole(1, 60);
  return text.slice(0, end) + text.slice(at, end) + text.slice(end);
}

function insert(text: string, random: Random): string {
  const at = random.whole(0, text.length);
  return text.slice(0, at) + random.pick(CHARACTERS) + text.slice(at);
}

/** A number, text or word of the file becomes another value. */
function replaceValue(text: string, random: Random): string {
  const values = [...text.matchAll(/(?<=[:,[]\s*)(?:-?\d[\d.eE+-]*|"(?:[^"\\]|\\.)*"|true|false|null)(?=\s*[,\]}])/g)];
  return replaceOne(text, values, random.pick(REPLACEMENTS), random);
}

function renameKey(text: string, random: Random): string {
  const keys = [...text.matchAll(/"(?:[^"\\]|\\.)*"(?=\s*:)/g)];
  return replaceOne(text, keys, `"${random.pick(KEYS)}"`, random);
}

/** Slips of the keyboard: one letter or digit becomes another of its kind. */
function retype(text: string, random: Random): string {
  const at = random.whole(0, Math.max(0, text.length - 1));
  const typed = text.charAt(at);
  if (!/[a-z0-9]/.test(typed)) return text;
  const other = /\d/.test(typed) ? random.pick(['0', '1', '9']) : random.pick(['a', 'e', 's']);
  return text.slice(0, at) + other + text.slice(at + 1);
}

/** A list loses an item that is a number, or an object loses a field that holds one. */
function dropItem(text: string, random: Random): string {
  const items = [...text.matchAll(/(?:"\w+":\s*)?-?\d[\d.eE+-]*,\s*/g)];
  return replaceOne(text, items, '', random);
}

/** Two values of the same kind change places. */
function swapValues(text: string, random: Random): string {
  const kind = random.pick([/(?<=[:,[]\s*)-?\d[\d.eE+-]*(?=\s*[,\]}])/g, /(?<=:\s*)"[a-z0-9-]{1,20}"(?=\s*[,}])/g]);
  const values = [...text.matchAll(kind)];
  const [a, b] = [random.whole(0, values.length - 1), random.whole(0, values.length - 1)].toSorted((x, y) => x - y);
  const first = values[a ?? 0];
  const second = values[b ?? 0];
  if (first === undefined || second === undefined || a === b) return text;
  const middle = text.slice(first.index + first[0].length, second.index);
  return text.slice(0, first.index) + second[0] + middle + first[0] + text.slice(second.index + second[0].length);
}

function replaceOne(text: string, matches: readonly RegExpExecArray[], replacement: string, random: Random): string {
  const chosen = matches[random.whole(0, matches.length - 1)];
  if (chosen === undefined) return text;
  return text.slice(0, chosen.index) + replacement + text.slice(chosen.index + chosen[0].length);
}
