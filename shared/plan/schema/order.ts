import type { Report } from './report.ts';

/** Two fields of one record of which the first may not exceed the second. The place is the first. */
export function checkOrder(
  smaller: string,
  smallerValue: number,
  larger: string,
  largerValue: number,
  report: Report,
): void {
  if (smallerValue > largerValue) {
    report.add({ code: 'out-of-order', smaller, smallerValue, larger, largerValue }, smaller);
  }
}
