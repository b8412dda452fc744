import { sha256 } from '../../electron/exports/sha256.ts';
import { LANGUAGES } from '../../shared/kernel/language.ts';
import { parsePlan } from '../../shared/plan/parse.ts';
import { buildPackage } from '../../shared/proposal/package/package.ts';
import { verifyZip } from '../../shared/proposal/package/verify.ts';
import { writeZip } from '../../shared/proposal/package/zip-write.ts';
import { sampleText } from '../../shared/samples/samples.ts';
import { minimalPlan } from '../helpers/plan-fixtures.ts';
import { flipEveryByte } from '../helpers/small-package.ts';

// One bit of every byte of both sample packages is flipped, file by file, and of a small package's archive.
let missed = 0;
let flips = 0;
for (const language of LANGUAGES) {
  const plan = parsePlan(sampleText(language));
  if (!plan.ok) throw new Error(`The sample ${language} does not parse`);
  const files = await buildPackage(plan.value, { language, scenario: null, sha256 });
  for (const { path } of files) {
    const result = await flipEveryByte(files, path);
    missed += result.missed.length;
    flips += result.flips;
  }
  console.log(`package flips: sample ${language}, ${flips} bytes so far, ${missed} missed`);
}
const archive = await writeZip(await buildPackage(minimalPlan(), { language: 'en', scenario: null, sha256 }), sha256);
for (const [position, byte] of archive.entries()) {
  archive[position] = byte ^ (1 << (position % 8));
  if ((await verifyZip(archive, sha256)).length === 0) missed += 1;
  archive[position] = byte;
}
console.log(`package flips: archive of ${archive.length} bytes, ${missed} missed in all`);
if (missed > 0) process.exitCode = 1;
