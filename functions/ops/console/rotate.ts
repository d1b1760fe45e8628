import type { Operator } from '../operator.ts';
import type { Report } from '../output/report.ts';

/** Makes a new key for links and sessions. The one before still counts, so that nobody is signed out. */
export async function rotateConsoleKeys({ consoleKeys }: Operator): Promise<Report<{ rotated: true }>> {
  await consoleKeys.rotate();
  const text =
    'The console signs with a new key. What the one before has signed still counts; rotate once more to end it ' +
    '(known to the console within a minute).';
  return { data: { rotated: true }, text, exitCode: 0 };
}
