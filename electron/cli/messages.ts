import type { Language } from '../../shared/kernel/language.ts';
import { DISK_DETAIL_WORDS, DISK_WORDS } from '../../shared/language/cli.ts';
import type { DiskProblem } from '../files/disk.ts';

/** A problem of the disk as one line. */
export function describeDisk(problem: DiskProblem, language: Language): string {
  switch (problem.code) {
    case 'too-large':
      return DISK_DETAIL_WORDS['too-large'][language](problem);
    case 'holds-other-files':
      return DISK_DETAIL_WORDS['holds-other-files'][language](problem);
    case 'failed':
      return DISK_DETAIL_WORDS.failed[language](problem);
    default:
      return DISK_WORDS[problem.code][language](problem);
  }
}
