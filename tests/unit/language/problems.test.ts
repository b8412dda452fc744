import { describe, expect, test } from 'vitest';
import { describeProblem } from '../../../shared/language/problems.ts';
import { parsePlan } from '../../../shared/plan/parse.ts';
import { contactLine, minimalPlan, point } from '../../helpers/plan-fixtures.ts';

function words(text: string): { it: string; en: string } {
  const result = parsePlan(text);
  const problem = result.ok ? undefined : result.error[0];
  if (problem === undefined) throw new Error('no problem to describe');
  return { it: describeProblem(problem, 'it'), en: describeProblem(problem, 'en') };
}

describe('A problem of a plan file says where, what was found, what was expected and what to do', () => {
  test('for a value out of range', () => {
    expect(words(JSON.stringify(minimalPlan({ lines: [contactLine({ winRate: point(1.2) })] })))).toEqual({
      it: 'lines[0].winRate.value: trovato 1.2, atteso un numero da 0 a 1 (un rapporto: 0.25 è il 25 %). Correggi il valore.',
      en: 'lines[0].winRate.value: found 1.2, expected a number from 0 to 1 (a ratio: 0.25 is 25 %). Correct the value.',
    });
  });

  test('for an open limit', () => {
    expect(words(JSON.stringify(minimalPlan({ lines: [contactLine({ carryOver: point(1) })] }))).en).toBe(
      'lines[0].carryOver.value: found 1, expected a number from 0, below 1 (a ratio: 0.25 is 25 %). Correct the value.',
    );
  });

  test('for a missing field', () => {
    const { notes: _, ...plan } = minimalPlan();
    expect(words(JSON.stringify(plan))).toEqual({
      it: 'notes: manca. Scrivi un testo: al massimo 10000 caratteri.',
      en: 'notes: is missing. Write a text: at most 10000 characters.',
    });
  });

  test('for a newer version: which one it is, which one is read, what to do', () => {
    const { it, en } = words('{"format": "preventivo-plan", "schemaVersion": 3}');
    expect(en).toBe(
      'schemaVersion: The file is version 3, this program reads up to 1. Update Preventivo, or ask whoever sent it to save it as version 1. The file has not been touched.',
    );
    expect(it).toContain('Il file è della versione 3, questo programma legge fino alla 1. Aggiorna Preventivo');
  });

  test('for a truncated file', () => {
    const { it, en } = words('{\n  "format": "preven');
    expect(en).toContain('The file ends too early, at line 2, column 20');
    expect(it).toContain('Il file finisce troppo presto, alla riga 2, colonna 20');
  });

  test('with hostile text of the file quoted and shortened', () => {
    const { en } = words(JSON.stringify({ ...minimalPlan(), currency: `\u001b[31m\u009b\u202e${'x'.repeat(999)}` }));
    expect(en).toContain('\\u001b[31m\\u009b\\u202exxx');
    expect(en).toContain('(1006 characters)');
    expect(en.length).toBeLessThan(300);
  });
});
