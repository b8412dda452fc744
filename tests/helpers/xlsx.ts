import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';

/** What stands in a cell, whoever wrote the file. */
export type CellValue =
  | { readonly kind: 'number'; readonly value: number }
  | { readonly kind: 'text'; readonly value: string }
  | { readonly kind: 'boolean'; readonly value: boolean }
  | { readonly kind: 'error'; readonly value: string }
  | { readonly kind: 'empty' };

export interface ReadCell {
  readonly value: CellValue;
  /** Without the leading equals sign; null for a constant. */
  readonly formula: string | null;
}

/** Sheet name -> reference (`B7`) -> cell. */
export type ReadWorkbook = ReadonlyMap<string, ReadonlyMap<string, ReadCell>>;

/** A constant to put into a cell in place of what stands there, or a formula (without the equals sign). */
type NewCell = number | string | boolean | { readonly formula: string };
export interface CellEdit {
  readonly sheet: string;
  readonly reference: string;
  readonly content: NewCell;
}

/**
 * Reads values and formulas straight from the sheets' XML. Written for these tests, apart from the library that writes the
 * workbook, so that a fault of that library shows.
 */
export function readWorkbook(bytes: Uint8Array): ReadWorkbook {
  const parts = unzipSync(bytes);
  const texts = sharedTexts(parts);
  return new Map(
    sheetPaths(parts).map(({ name, path }) => {
      const cells = new Map<string, ReadCell>();
      for (const { reference, attributes, inner } of cellElements(partText(parts, path))) {
        const cell = { value: cellValue(attributes, inner, texts), formula: formulaOf(inner) };
        if (cell.value.kind !== 'empty' || cell.formula !== null) cells.set(reference, cell);
      }
      return [name, cells];
    }),
  );
}

/** Every formula cell, as `Sheet!B7` and its formula. */
export function formulaCells(workbook: ReadWorkbook): Map<string, string> {
  const found = new Map<string, string>();
  for (const [sheet, cells] of workbook) {
    for (const [reference, { formula }] of cells) if (formula !== null) found.set(`${sheet}!${reference}`, formula);
  }
  return found;
}

/** The same file with every stored result of a formula taken out: who reads it has to compute. */
export function stripResults(bytes: Uint8Array): Uint8Array {
  return rewriteCells(bytes, (_sheet, _reference, attributes, inner) =>
    formulaOf(inner) === null
      ? null
      : `<c ${attributes.replace(/\bt="[^"]*"/, '')}>${inner.replace(/<v>[^<]*<\/v>|<v\/>/, '')}</c>`,
  );
}

/** The same file with other contents in the named cells, styles kept. Throws when a cell is not there: a test that edits nothing proves nothing. */
export function editCells(bytes: Uint8Array, edits: readonly CellEdit[]): Uint8Array {
  const wanted = new Map(edits.map((edit) => [`${edit.sheet}!${edit.reference}`, edit.content]));
  const edited = rewriteCells(bytes, (sheet, reference, attributes) => {
    const content = wanted.get(`${sheet}!${reference}`);
    if (content === undefined) return null;
    wanted.delete(`${sheet}!${reference}`);
    return cellElement(attributes.replace(/\s*\bt="[^"]*"/, ''), content);
  });
  if (wanted.size > 0) throw new Error(`No such cells: ${[...wanted.keys()].join(', ')}`);
  return edited;
}

/** The same file with another stored result for a formula cell: the lie a test plants. */
export function plantResult(bytes: Uint8Array, sheet: string, reference: string, value: number): Uint8Array {
  return rewriteCells(bytes, (name, place, attributes, inner) =>
    name === sheet && place === reference
      ? `<c ${attributes.replace(/\bt="[^"]*"/, '')}>${inner.replace(/<v>[^<]*<\/v>|<v\/>/, '')}<v>${value}</v></c>`
      : null,
  );
}

type Rewrite = (sheet: string, reference: string, attributes: string, inner: string) => string | null;

function rewriteCells(bytes: Uint8Array, rewrite: Rewrite): Uint8Array {
  const parts = unzipSync(bytes);
  for (const { name, path } of sheetPaths(parts)) {
    const xml = partText(parts, path).replace(CELL, (whole: string, attributes: string, inner: string | undefined) => {
      const reference = attribute(attributes, 'r') ?? '';
      return rewrite(name, reference, attributes, inner ?? '') ?? whole;
    });
    parts[path] = strToU8(xml);
  }
  return zipSync(parts, { level: 1 });
}

const CELL = /<c\b((?:\s+[\w:]+="[^"]*")*)\s*(?:\/>|>(.*?)<\/c>)/gs;

function* cellElements(xml: string): Generator<{ reference: string; attributes: string; inner: string }> {
  for (const [, attributes = '', inner = ''] of xml.matchAll(CELL)) {
    yield { reference: attribute(attributes, 'r') ?? '', attributes, inner };
  }
}

function cellElement(attributes: string, content: NewCell): string {
  switch (typeof content) {
    case 'number':
      return `<c ${attributes}><v>${content}</v></c>`;
    case 'boolean':
      return `<c ${attributes} t="b"><v>${content ? 1 : 0}</v></c>`;
    case 'string':
      return `<c ${attributes} t="inlineStr"><is><t xml:space="preserve">${encode(content)}</t></is></c>`;
    case 'object':
      return `<c ${attributes}><f>${encode(content.formula)}</f></c>`;
  }
}

function formulaOf(inner: string): string | null {
  const found = /<f\b[^>]*?(?:\/>|>(.*?)<\/f>)/s.exec(inner);
  return found === null ? null : decode(found[1] ?? '');
}

function cellValue(attributes: string, inner: string, texts: readonly string[]): CellValue {
  const raw = /<v\b[^>]*>(.*?)<\/v>/s.exec(inner)?.[1];
  const type = attribute(attributes, 't') ?? 'n';
  if (type === 'inlineStr') return { kind: 'text', value: textOf(inner) };
  if (type === 'str') return { kind: 'text', value: unescapeCharacters(decode(raw ?? '')) };
  if (raw === undefined || raw === '') return { kind: 'empty' };
  switch (type) {
    case 'n':
      return { kind: 'number', value: Number(raw) };
    case 's':
      return { kind: 'text', value: texts[Number(raw)] ?? '' };
    case 'b':
      return { kind: 'boolean', value: raw === '1' || raw === 'true' };
    case 'e':
      return { kind: 'error', value: decode(raw) };
    default:
      throw new Error(`Unknown cell type ${type}`);
  }
}

function sharedTexts(parts: Record<string, Uint8Array>): string[] {
  const xml = parts['xl/sharedStrings.xml'] === undefined ? '' : partText(parts, 'xl/sharedStrings.xml');
  return [...xml.matchAll(/<si\b[^>]*?(?:\/>|>(.*?)<\/si>)/gs)].map(([, inner = '']) => textOf(inner));
}

function textOf(inner: string): string {
  const runs = [...inner.matchAll(/<t\b[^>]*?(?:\/>|>(.*?)<\/t>)/gs)].map(([, text = '']) => decode(text));
  return unescapeCharacters(runs.join(''));
}

function sheetPaths(parts: Record<string, Uint8Array>): { name: string; path: string }[] {
  const targets = new Map(
    [...partText(parts, 'xl/_rels/workbook.xml.rels').matchAll(/<Relationship\b[^>]*>/g)].map(([element]) => [
      attribute(element, 'Id') ?? '',
      attribute(element, 'Target') ?? '',
    ]),
  );
  return [...partText(parts, 'xl/workbook.xml').matchAll(/<sheet\b[^>]*>/g)].map(([element]) => {
    const target = targets.get(attribute(element, 'r:id') ?? '') ?? '';
    return {
      name: decode(attribute(element, 'name') ?? ''),
      path: target.startsWith('/') ? target.slice(1) : `xl/${target}`,
    };
  });
}

function partText(parts: Record<string, Uint8Array>, path: string): string {
  const part = parts[path];
  if (part === undefined) throw new Error(`The workbook has no part ${path}`);
  return strFromU8(part);
}

function attribute(text: string, name: string): string | undefined {
  return new RegExp(`(?:^|\\s)${name}="([^"]*)"`).exec(text)?.[1];
}

const ENTITIES: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };

function decode(text: string): string {
  return text.replace(/&(#x?[0-9a-f]+|\w+);/gi, (whole, name: string) => {
    if (!name.startsWith('#')) return ENTITIES[name] ?? whole;
    return String.fromCodePoint(name[1] === 'x' ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1)));
  });
}

function encode(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

/** `_x0009_` stands for a control character (ECMA-376, ST_Xstring). */
function unescapeCharacters(text: string): string {
  return text.replace(/_x([0-9A-Fa-f]{4})_/g, (_whole, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
}
