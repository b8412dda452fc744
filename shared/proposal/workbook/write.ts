import { strFromU8, strToU8, unzipSync, Zip, ZipDeflate } from 'fflate';
import {
  writeXlsx,
  type Cell as FileCell,
  type ConditionalRule,
  type DataValidation,
  type SheetChart,
  type WriteSheet,
} from 'hucre/xlsx';
import { cellRange, columnName } from './address.ts';
import type {
  ChartModel,
  ColourRule,
  DefinedName,
  Format,
  Role,
  SheetModel,
  Validation,
  WorkbookModel,
} from './model.ts';
import { withChartValues } from './chart-cache.ts';
import { escapeXml, sheetData, usedRange, type StyleIndex } from './sheet-xml.ts';
import { cellStyle, ruleStyle, TAB_COLOURS } from './styles.ts';

/** Stored with every part of the file; without a zone, so that the bytes are the same wherever they are made. */
const ENTRY_TIME = '1980-01-01T12:00:00';
/** The sheets hold long runs of like cells: level 6 would take twice the time for 8 % less. */
const COMPRESSION = 4;

/**
 * The bytes of an XLSX file. The library writes the frame (styles, print set-up, validations, charts, names); the cells
 * are written by `sheetData` into that frame. The file carries the plan's date as its only time and nobody's name but
 * the plan's own.
 */
export async function writeWorkbook(model: WorkbookModel): Promise<Uint8Array> {
  const styles = usedStyles(model);
  const frame = await writeXlsx({
    sheets: model.sheets.map((sheet, index) => frameOf(sheet, index === 0 ? styles : [], model.decimals)),
    properties: { title: model.title, subject: model.subject, creator: model.author, company: model.organisation },
    namedRanges: [...model.names.map(nameOf), ...model.sheets.flatMap(printNames)],
    defaultFont: { name: 'Calibri', size: 10 },
    stringMode: 'inline',
  });
  return fill(frame, model, styles);
}

interface UsedStyle {
  readonly role: Role;
  readonly format: Format;
}

function usedStyles(model: WorkbookModel): readonly UsedStyle[] {
  const found = new Map<Role, Set<Format>>();
  for (const { rows } of model.sheets) {
    for (const { cells } of rows) {
      for (const cell of cells) {
        const role = cell.kind === 'jump' ? 'link' : cell.role;
        const format = cell.kind === 'text' || cell.kind === 'jump' ? 'general' : cell.format;
        const formats = found.get(role);
        if (formats === undefined) found.set(role, new Set([format]));
        else formats.add(format);
      }
    }
  }
  return [...found].flatMap(([role, formats]) => Array.from(formats, (format) => ({ role, format })));
}

/** Where the frame of the first sheet carries one cell of each style: right of every link, which would take its place. */
const STYLE_COLUMN = 100;

/** Everything of a sheet but its cells; of the first sheet also the cells of the styles. */
function frameOf(sheet: SheetModel, styles: readonly UsedStyle[], decimals: number): WriteSheet {
  const cells = new Map<string, Partial<FileCell>>();
  for (const [index, { role, format }] of styles.entries()) {
    cells.set(`${index},${STYLE_COLUMN}`, { value: 1, style: cellStyle(role, format, decimals) });
  }
  for (const [row, { cells: modelled }] of sheet.rows.entries()) {
    for (const cell of modelled) {
      if (cell.kind !== 'jump') continue;
      cells.set(`${row},${cell.column}`, { value: cell.text, hyperlink: { target: '', location: `${cell.sheet}!A1` } });
    }
  }
  return {
    name: sheet.name,
    cells,
    columns: sheet.widths.map((width) => ({ width })),
    freezePane: sheet.freeze,
    dataValidations: sheet.validations.map(validationOf),
    conditionalRules: sheet.rules.map(ruleOf),
    charts: sheet.charts.map(chartOf),
    // Protection guides and does not secure: no password, and everything that harms no formula is allowed.
    protection: {
      sheet: true,
      selectLockedCells: true,
      selectUnlockedCells: true,
      formatColumns: true,
      formatRows: true,
    },
    pageSetup: {
      paperSize: 'a4',
      orientation: sheet.print.orientation,
      fitToPage: true,
      fitToWidth: sheet.print.pagesWide ?? 1,
      fitToHeight: sheet.print.pagesHigh,
      margins: { left: 0.4, right: 0.4, top: 0.6, bottom: 0.6, header: 0.3, footer: 0.3 },
    },
    headerFooter: { oddHeader: `&L${ampersands(sheet.title)}`, oddFooter: '&L&A&R&P / &N' },
    view: { showGridLines: false, tabColor: { rgb: TAB_COLOURS[sheet.tab] } },
  };
}

/** In headers an ampersand starts a command; a header holds 255 characters. */
function ampersands(title: string): string {
  return title.slice(0, 100).replaceAll('&', '&&');
}

function nameOf({ name, sheet, cell }: DefinedName): { name: string; range: string } {
  return { name, range: `${sheet}!${cell}` };
}

/** Print titles and area: given by hand and in quotes, because the library would write some sheet names wrongly. */
function printNames(sheet: SheetModel): { name: string; scope: string; range: string }[] {
  const [first, last] = sheet.print.titleRows;
  const { titleColumns } = sheet.print;
  const columns = titleColumns === undefined ? '' : `'${sheet.name}'!$A:$${columnName(titleColumns - 1)},`;
  return [
    { name: '_xlnm.Print_Titles', scope: sheet.name, range: `${columns}'${sheet.name}'!$${first}:$${last}` },
    { name: '_xlnm.Print_Area', scope: sheet.name, range: `'${sheet.name}'!${cellRange(usedRange(sheet.rows))}` },
  ];
}

function validationOf({ range, rule, title, prompt }: Validation): DataValidation {
  const words = {
    showInputMessage: true,
    showErrorMessage: true,
    inputTitle: title.slice(0, 32),
    inputMessage: prompt.slice(0, 255),
  };
  if (rule.kind === 'list') return { type: 'list', range, formula1: rule.cells, allowBlank: true, ...words };
  return {
    type: rule.kind,
    operator: 'between',
    formula1: String(rule.from),
    formula2: String(rule.to),
    range,
    allowBlank: true,
    ...words,
  };
}

function ruleOf({ range, begins, colour }: ColourRule, index: number): ConditionalRule {
  const first = range.split(':')[0] ?? range;
  // EXACT because "=" takes "not defined" for a word that begins with "NO".
  const formula = `EXACT(LEFT(${first},${begins.length}),"${begins}")`;
  return { type: 'expression', priority: index + 1, formula, range, style: ruleStyle(colour) };
}

function chartOf(chart: ChartModel): SheetChart {
  return {
    type: chart.kind,
    title: chart.title,
    altText: chart.altText,
    series: chart.series.map(({ name, values, categories, colour }) => ({
      name,
      values,
      categories,
      color: colour,
      marker: { symbol: 'none' },
    })),
    anchor: { from: { row: chart.from.row, col: chart.from.column }, to: { row: chart.to.row, col: chart.to.column } },
    legend: 'bottom',
    // Both sides of one bar stand on the same line; the first row of the table is the topmost bar.
    ...(chart.kind === 'bar' ? { overlap: 100, gapWidth: 40 } : {}),
    // Names of the months below the chart, not across it where amounts are negative.
    axes: {
      x: { tickLblPos: 'low', tickLblSkip: chart.labelEvery ?? 1, reverse: chart.kind === 'bar' },
      y: { title: chart.axisTitle },
    },
  };
}

/** Puts cells, used ranges and the plan's date into the frame, compressing each sheet while it is written. */
function fill(frame: Uint8Array, model: WorkbookModel, styles: readonly UsedStyle[]): Uint8Array {
  const parts = unzipSync(frame);
  const style = styleIndex(readPart(parts, sheetPath(0)), styles);
  const sheets = new Map(model.sheets.map((sheet, index) => [sheetPath(index), sheet]));
  const pieces: Uint8Array[] = [];
  const zip = new Zip((problem, piece) => {
    if (problem !== null) throw problem;
    pieces.push(piece);
  });
  for (const path of Object.keys(parts)) {
    const file = new ZipDeflate(path, { level: COMPRESSION });
    file.mtime = ENTRY_TIME;
    file.os = 0;
    zip.add(file);
    const sheet = sheets.get(path);
    const text = readPart(parts, path);
    if (sheet !== undefined) writeSheet(file, text, sheet, style);
    else file.push(strToU8(filledPart(path, text, model)), true);
  }
  zip.end();
  return joined(pieces);
}

/** The plan's date, and the values the charts show; every other part is as the library wrote it. */
function filledPart(path: string, text: string, model: WorkbookModel): string {
  if (path === CORE) return withDate(text, model.date);
  return /^xl\/charts\/[^/]+\.xml$/.test(path) ? withChartValues(text, model) : text;
}

function writeSheet(file: ZipDeflate, frame: string, sheet: SheetModel, style: StyleIndex): void {
  const [head, rest] = split(frame, /<sheetData>.*<\/sheetData>|<sheetData\/>/s);
  const range = `<dimension ref="${usedRange(sheet.rows)}"/>`;
  file.push(strToU8(head.replace(/<dimension ref="[^"]*"\/>/, range)));
  for (const xml of sheetData(sheet.rows, style)) file.push(strToU8(xml));
  file.push(strToU8(rest), true);
}

function withDate(core: string, date: string): string {
  const time = `${date}T00:00:00Z`;
  return core.replace(/<dcterms:modified.*<\/dcterms:modified>/s, stamp('created', time) + stamp('modified', time));
}

function joined(pieces: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(pieces.reduce((length, piece) => length + piece.length, 0));
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}

const CORE = 'docProps/core.xml';

function stamp(what: string, time: string): string {
  return `<dcterms:${what} xsi:type="dcterms:W3CDTF">${escapeXml(time)}</dcterms:${what}>`;
}

function sheetPath(index: number): string {
  return `xl/worksheets/sheet${index + 1}.xml`;
}

function readPart(parts: Readonly<Record<string, Uint8Array>>, path: string): string {
  const bytes = parts[path];
  if (bytes === undefined) throw new Error(`The workbook library wrote no ${path}`);
  return strFromU8(bytes);
}

function split(xml: string, at: RegExp): readonly [string, string] {
  const match = at.exec(xml);
  if (match === null) throw new Error('The workbook library wrote a sheet without cells');
  return [xml.slice(0, match.index), xml.slice(match.index + match[0].length)];
}

/** Reads back which number the library gave to each style. */
function styleIndex(firstSheet: string, styles: readonly UsedStyle[]): StyleIndex {
  const numbers = new Map<Role, Map<Format, number>>();
  for (const [index, { role, format }] of styles.entries()) {
    const match = new RegExp(`<c r="${columnName(STYLE_COLUMN)}${index + 1}"[^>]* s="(\\d+)"`).exec(firstSheet);
    if (match === null) throw new Error(`The workbook library wrote no style for ${role} ${format}`);
    const byFormat = numbers.get(role) ?? new Map<Format, number>();
    numbers.set(role, byFormat.set(format, Number(match[1])));
  }
  return (role, format) => {
    const index = numbers.get(role)?.get(format);
    if (index === undefined) throw new Error(`No style was written for ${role} ${format}`);
    return index;
  };
}
