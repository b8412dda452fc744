import { SAY } from '../../../shared/language/cli.ts';
import { describeFault } from '../../../shared/language/package.ts';
import { verifyPackage } from '../../exports/read-package.ts';
import type { Context } from '../command.ts';
import { describeDisk } from '../messages.ts';
import { DONE, INPUT_PROBLEM } from '../terminal.ts';

/** `verify PACKAGE`: the list of differences is the answer. */
export async function runVerify({ arguments: given, language, terminal }: Context): Promise<number> {
  const faults = await verifyPackage(given.positionals[0] ?? '');
  if (!faults.ok) {
    terminal.note(`preventivo: ${describeDisk(faults.error, language)}`);
    return INPUT_PROBLEM;
  }
  if (faults.value.length === 0) {
    terminal.out(`${SAY.intact[language]}\n`);
    return DONE;
  }
  const lines = faults.value.map((fault) => `  ${describeFault(fault)[language]}\n`);
  terminal.out(`${SAY.faults[language](faults.value.length)}\n${lines.join('')}`);
  return INPUT_PROBLEM;
}
