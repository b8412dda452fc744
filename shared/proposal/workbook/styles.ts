import type { CellStyle } from 'hucre/xlsx';
import { OPEN_ROLES, type ColourRule, type Format, type Role, type TabColour } from './model.ts';

/** The colours of the workbook; the legend on the first sheet says what they mean. Contrast is above 4.5 on their ground. */
const INK = {
  plain: '1F2933',
  quiet: '52606D',
  input: '0000C8',
  link: '00662E',
  heading: 'FFFFFF',
  good: '0B5D1E',
  bad: '9B1C1C',
  attention: '7A4B00',
} as const;

const GROUND = {
  heading: '243B53',
  columnHead: 'D9E2EC',
  input: 'FFFBE0',
  fixed: 'F0F0F0',
  headline: 'E6F0FA',
  good: 'D9F2DF',
  bad: 'FBDADA',
  attention: 'FFE9C2',
} as const;

export const TAB_COLOURS: Readonly<Record<TabColour, string>> = {
  presentation: '243B53',
  input: 'E0B400',
  working: '829AB1',
  control: '0B5D1E',
};

/** Above a thousand without decimals, below with as many as the currency has. */
function moneyFormat(decimals: number): string {
  if (decimals === 0) return '#,##0';
  const cents = `#,##0.${'0'.repeat(decimals)}`;
  return `[>=1000]#,##0;[<=-1000]-#,##0;${cents}`;
}

const FORMATS: Readonly<Record<Exclude<Format, 'money'>, string>> = {
  count: '[>=1000]#,##0;[<=-1000]-#,##0;#,##0.0',
  percent: '0.0%',
  ratio: '#,##0.00',
  whole: '0',
  parameter: '#,##0.0###',
  general: 'General',
};

/** The look of a cell. Formula cells are locked and input cells open; colour is never the only sign. */
export function cellStyle(role: Role, format: Format, decimals: number): CellStyle {
  const look = LOOKS[role];
  return {
    ...look,
    numFmt: format === 'money' ? moneyFormat(decimals) : FORMATS[format],
    protection: { locked: !OPEN_ROLES.includes(role) },
  };
}

const FONT = { name: 'Calibri', size: 10, color: { rgb: INK.plain } } as const;
const thin = { style: 'thin', color: { rgb: 'BCCCDC' } } as const;
const fill = (rgb: string): CellStyle['fill'] & object => ({ type: 'pattern', pattern: 'solid', fgColor: { rgb } });

const INPUT_LOOK: CellStyle = {
  font: { ...FONT, color: { rgb: INK.input } },
  fill: fill(GROUND.input),
  border: { top: thin, bottom: thin, left: thin, right: thin },
  alignment: { vertical: 'top' },
};

const LOOKS: Readonly<Record<Role, CellStyle>> = {
  title: { font: { ...FONT, size: 16, bold: true, color: { rgb: GROUND.heading } } },
  subtitle: { font: { ...FONT, color: { rgb: INK.quiet } } },
  heading: { font: { ...FONT, size: 11, bold: true, color: { rgb: INK.heading } }, fill: fill(GROUND.heading) },
  columnHead: {
    font: { ...FONT, bold: true },
    fill: fill(GROUND.columnHead),
    border: { bottom: thin },
    alignment: { wrapText: true, vertical: 'center' },
  },
  numberHead: {
    font: { ...FONT, bold: true },
    fill: fill(GROUND.columnHead),
    border: { bottom: thin },
    alignment: { wrapText: true, vertical: 'center', horizontal: 'right' },
  },
  label: { font: FONT, alignment: { vertical: 'top' } },
  strong: { font: { ...FONT, bold: true }, alignment: { vertical: 'top' } },
  text: { font: FONT, alignment: { vertical: 'top' } },
  wrapped: { font: FONT, alignment: { wrapText: true, vertical: 'top' } },
  unit: { font: { ...FONT, color: { rgb: INK.quiet } }, alignment: { vertical: 'top' } },
  numberUnit: { font: { ...FONT, color: { rgb: INK.quiet } }, alignment: { vertical: 'top', horizontal: 'right' } },
  note: { font: { ...FONT, size: 9, color: { rgb: INK.quiet } }, alignment: { vertical: 'top' } },
  input: INPUT_LOOK,
  sample: INPUT_LOOK,
  fixed: { font: { ...FONT, italic: true }, fill: fill(GROUND.fixed), alignment: { vertical: 'top' } },
  formula: { font: { ...FONT, color: { rgb: '000000' } }, alignment: { vertical: 'top' } },
  relation: {
    font: { ...FONT, color: { rgb: '000000' } },
    alignment: { vertical: 'top', horizontal: 'right', wrapText: true },
  },
  total: {
    font: { ...FONT, bold: true, color: { rgb: '000000' } },
    border: { top: thin },
    alignment: { vertical: 'top' },
  },
  link: { font: { ...FONT, color: { rgb: INK.link } }, alignment: { vertical: 'top' } },
  answer: {
    font: { ...FONT, color: { rgb: INK.link } },
    alignment: { vertical: 'top', horizontal: 'right', wrapText: true },
  },
  check: { font: { ...FONT, bold: true, color: { rgb: '000000' } }, alignment: { vertical: 'top' } },
  headline: {
    font: { ...FONT, size: 12, bold: true, color: { rgb: '000000' } },
    fill: fill(GROUND.headline),
    alignment: { horizontal: 'right', vertical: 'center' },
  },
};

export function ruleStyle(colour: ColourRule['colour']): CellStyle {
  return {
    font: { bold: true, color: { rgb: INK[colour] } },
    fill: { type: 'pattern', pattern: 'solid', bgColor: { rgb: GROUND[colour] } },
  };
}
