import type { Language, Text } from '../kernel/language.ts';
import type { Currency } from '../money/currency.ts';
import type { Finding, FindingCode, FindingDetail, Severity } from '../proposal/finding.ts';
import { LINE_FINDINGS, PLAN_FINDINGS } from './finding-phrases.ts';
import type { FindingPhrases, FindingWords, NumberWriter } from './finding-phrases.ts';
import { formatDate, formatMoney, formatNumber, formatPercent } from './format.ts';

export const SEVERITY_WORDS: Readonly<Record<Severity, Text>> = {
  serious: { it: 'importante', en: 'serious' },
  advice: { it: 'consiglio', en: 'advice' },
};

const PHRASES: FindingPhrases<FindingCode> = { ...PLAN_FINDINGS, ...LINE_FINDINGS };

/** The finding in the reader's language, as one sentence and its remedy; money in the plan's currency. */
export function describeFinding(finding: Finding, language: Language, currency: Currency): FindingWords {
  return phrase(finding, language, {
    money: (minorUnits) => formatMoney(minorUnits, currency, language),
    percent: (ratio) => formatPercent(ratio, language, 1),
    number: (value) => formatNumber(value, language, 1),
    date: (iso) => formatDate(iso, language),
  });
}

function phrase<Code extends FindingCode>(
  finding: FindingDetail<Code>,
  language: Language,
  write: NumberWriter,
): FindingWords {
  const phrases: FindingPhrases<Code>[Code] = PHRASES[finding.code];
  return phrases[language](finding, write);
}
