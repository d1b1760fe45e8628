import { counted } from '../output/counted.ts';
import type { Report } from '../output/report.ts';

/** A report that does not pass for the whole, where somebody else is looking at other letters meanwhile. */
export function withElsewhere<T>(report: Report<T>, elsewhere: number): Report<T> {
  if (elsewhere === 0) return report;
  const letters = counted(elsewhere, 'more dead letter');
  const remark = `${letters} may be looked at elsewhere just now; run this again in a minute.`;
  return { ...report, text: `${report.text}\n${remark}`, exitCode: 1 };
}
