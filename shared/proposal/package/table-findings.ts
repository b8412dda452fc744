import type { Forecast } from '../../forecast/forecast.ts';
import type { Language } from '../../kernel/language.ts';
import { describeFinding, SEVERITY_WORDS } from '../../language/findings.ts';
import { TABLE_WORDS } from '../../language/tables.ts';
import { findings } from '../findings.ts';
import { column, TEXT } from './column.ts';
import { layOut, type Table } from './table.ts';
import { given } from './table-lines.ts';

/** What finance would ask about, with the remedy. */
export function findingsTable(forecast: Forecast, language: Language): Table {
  const { currency } = forecast.plan;
  const rows = findings(forecast).map((finding) => ({
    finding,
    words: describeFinding(finding, language, currency),
  }));
  const severities = Object.values(SEVERITY_WORDS).map((text) => text[language]);
  type Row = (typeof rows)[number];
  return layOut<Row>(
    {
      name: 'findings',
      title: TABLE_WORDS.findings.title[language],
      description: TABLE_WORDS.findings.description[language],
      primaryKey: [],
    },
    rows,
    [
      column(
        'severity',
        language,
        { kind: 'choice', choices: severities },
        ({ finding }) => SEVERITY_WORDS[finding.severity][language],
        {
          required: true,
        },
      ),
      column('code', language, TEXT, ({ finding }) => finding.code, { required: true }),
      column('place', language, TEXT, ({ finding }) => given(finding.place)),
      column('message', language, TEXT, ({ words }) => words.sentence, { required: true }),
      column('remedy', language, TEXT, ({ words }) => words.remedy, { required: true }),
    ],
  );
}
