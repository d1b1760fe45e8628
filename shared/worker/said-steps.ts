import type { PlannedStep } from '../direction.ts';
import type { Details, Wording } from '../wording.ts';
import { inEveryLanguage } from '../wording.ts';

/** What was done, in every language; the same kind of step is said once, with its number. */
export function saidSteps(
  steps: readonly PlannedStep[],
  words: Readonly<Record<string, Wording>> | undefined,
): Details {
  const counts = new Map<string, number>();
  for (const step of steps) counts.set(step.do, (counts.get(step.do) ?? 0) + 1);
  return inEveryLanguage('steps', (language) => {
    const texts = [...counts].map(([step, count]) => {
      const text = words?.[step]?.[language] ?? step;
      return count > 1 ? `${text} (${count})` : text;
    });
    return texts.join(', ');
  });
}
