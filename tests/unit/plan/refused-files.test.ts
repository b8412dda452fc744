import { describe, expect, test } from 'vitest';
import { MAX_PLAN_BYTES } from '../../../shared/plan/parse.ts';
import { MAX_DEPTH } from '../../../shared/plan/schema/inspect.ts';
import { minimalPlan } from '../../helpers/plan-fixtures.ts';
import { problemsOf, refusals } from './refusals.ts';

const text = JSON.stringify(minimalPlan());

describe('A file that is no plan', () => {
  test.each(['', ' \n\t', '\uFEFF'])('is refused as empty when it holds %j', (empty) => {
    expect(problemsOf(empty)).toEqual([{ code: 'empty-file', place: '' }]);
  });

  test('is refused above 40,000,000 bytes, before it is read', () => {
    const spaces = ' '.repeat(MAX_PLAN_BYTES - text.length);
    expect(problemsOf(text + spaces)).toEqual([]);
    expect(problemsOf(`${text}${spaces} `)).toMatchObject([{ code: 'file-too-large', bytes: MAX_PLAN_BYTES + 1 }]);
  });

  test('is measured in bytes, not in characters', () => {
    // 10,000,001 characters of four bytes each, written as pairs.
    expect(problemsOf('\u{1F600}'.repeat(10_000_001))).toMatchObject([{ code: 'file-too-large', bytes: 40_000_004 }]);
    // Two and three bytes.
    expect(problemsOf('è'.repeat(20_000_001))).toMatchObject([{ code: 'file-too-large', bytes: 40_000_002 }]);
    expect(problemsOf('€'.repeat(13_333_334))).toMatchObject([{ code: 'file-too-large', bytes: 40_000_002 }]);
  });

  test('is refused as truncated wherever it ends too early', () => {
    for (let length = 1; length < text.length; length++) {
      expect(problemsOf(text.slice(0, length))).toMatchObject([{ code: 'truncated-file', line: 1 }]);
    }
  });

  test('is refused with the line and column of the first character that cannot stand there', () => {
    const [problem] = problemsOf('{\n  "format": "preventivo-plan",\n  "months": 03\n}');
    expect(problem).toMatchObject({ code: 'broken-json', line: 3, column: 13, found: '0' });
    expect(problemsOf('{"a": "line\nbreak"}')).toMatchObject([{ code: 'broken-json', line: 1, column: 12 }]);
    expect(problemsOf('{"a": "\\x"}')).toMatchObject([{ code: 'broken-json', line: 1, column: 8, found: '\\' }]);
    expect(problemsOf('hello')).toMatchObject([{ code: 'broken-json', column: 1, found: 'h' }]);
    expect(problemsOf('{"a": [1, 2}')).toMatchObject([{ code: 'broken-json', column: 12, found: '}' }]);
    expect(problemsOf('{"a": 1,}')).toMatchObject([{ code: 'broken-json', column: 9, found: '}' }]);
    expect(problemsOf("{'a': 1}")).toMatchObject([{ code: 'broken-json', column: 2, found: "'" }]);
    expect(problemsOf(`${text}x`)).toMatchObject([{ code: 'broken-json', column: text.length + 1, found: 'x' }]);
  });

  test.each(['null', '[]', '"plan"', '7', 'true'])('is refused as no object when it holds %s', (json) => {
    expect(problemsOf(json)).toMatchObject([{ code: 'not-an-object' }]);
  });

  test('is refused when its format is another or missing', () => {
    expect(refusals({ ...minimalPlan(), format: 'invoice' })).toEqual(['wrong-format format']);
    expect(refusals({})).toEqual(['wrong-format format']);
  });
});

describe('The version of the document', () => {
  test('must be there', () => {
    expect(refusals({ format: 'preventivo-plan' })).toEqual(['missing-version schemaVersion']);
  });

  test.each(['1', 0.5, -1, null, true])('is refused when it is %j', (version) => {
    expect(refusals({ ...minimalPlan(), schemaVersion: version })).toEqual(['wrong-version schemaVersion']);
  });

  test('is refused when newer, with what the file has and what this program reads, whatever else the file holds', () => {
    expect(problemsOf('{"format": "preventivo-plan", "schemaVersion": 2, "pages": []}')).toEqual([
      { code: 'newer-version', found: 2, reads: 1, place: 'schemaVersion' },
    ]);
  });
});

describe('What no file may hold', () => {
  test.each(['__proto__', 'constructor', 'prototype'])('a field called %s is refused at any depth', (key) => {
    const escaped = `\\u00${key.charCodeAt(0).toString(16)}${key.slice(1)}`;
    for (const name of [key, escaped]) {
      const field = `"${name}": {"polluted": true}`;
      expect(problemsOf(text.replace('{', `{${field},`))).toEqual([{ code: 'forbidden-key', key, place: key }]);
      const inLine = text.replace('"lines":[{', `"lines":[{${field},`);
      expect(problemsOf(inLine)).toEqual([{ code: 'forbidden-key', key, place: `lines[0].${key}` }]);
      const deep = text.replace('{', `{"own": [{"more": {${field}}}],`);
      expect(problemsOf(deep)).toEqual([{ code: 'forbidden-key', key, place: `own[0].more.${key}` }]);
      const old = text.replace('"schemaVersion":1', `"schemaVersion":0, "own": {${field}}`);
      expect(problemsOf(old)).toEqual([{ code: 'forbidden-key', key, place: `own.${key}` }]);
    }
    expect({}).not.toHaveProperty('polluted');
  });

  test('a number beyond the range of a computer is refused, in known fields and in unknown ones', () => {
    const cell = text.replace('"spend":[100000', '"spend":[1e400');
    expect(problemsOf(cell)).toMatchObject([{ place: 'lines[0].spend[0]', found: { kind: 'infinite' } }]);
    const own = text.replace('{', '{"own": {"deep": [-1e400]},');
    expect(problemsOf(own)).toMatchObject([{ place: 'own.deep[0]', found: { kind: 'infinite' } }]);
  });

  test('depth without end is refused, and a list of a million levels exhausts nothing', () => {
    expect(problemsOf(nested(MAX_DEPTH))).toEqual([]);
    expect(problemsOf(nested(MAX_DEPTH + 1))).toEqual([{ code: 'too-deep', limit: MAX_DEPTH, place: 'own' }]);
    expect(problemsOf(nested(1_000_000))).toEqual([{ code: 'too-deep', limit: MAX_DEPTH, place: 'own' }]);
    expect(problemsOf('['.repeat(1_000_000))).toMatchObject([{ code: 'truncated-file' }]);
    expect(problemsOf('{"a":'.repeat(1_000_000))).toMatchObject([{ code: 'truncated-file' }]);
  });

  test('control characters, half a surrogate pair and code points XML forbids are refused in every text', () => {
    for (const character of [
      '\u0000',
      '\u0007',
      '\u001f',
      '\u007f',
      '\u0085',
      '\ud83d',
      '\ude00',
      '\ufffe',
      '\uffff',
    ]) {
      expect(problemsOf(JSON.stringify(minimalPlan({ title: `Plan ${character}` })))).toMatchObject([
        { code: 'character', place: 'title', position: 6 },
      ]);
      expect(refusals(minimalPlan({ notes: `Note ${character}` }))).toEqual(['character notes']);
    }
  });

  test('line breaks and tabs may stand in notes and nowhere else; accents, pairs and right-to-left may stand anywhere', () => {
    expect(refusals(minimalPlan({ notes: 'One\n\tTwo' }))).toEqual([]);
    expect(refusals(minimalPlan({ title: 'One\nTwo' }))).toEqual(['character title']);
    expect(refusals(minimalPlan({ title: 'Perché è così: \u{1F600} שלום' }))).toEqual([]);
  });
});

function nested(levels: number): string {
  return text.replace('{', `{"own": ${'['.repeat(levels)}${']'.repeat(levels)},`);
}
