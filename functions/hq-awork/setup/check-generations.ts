import type { ChecklistItem } from '../../../shared/operations/checklist.ts';
import type { SetupContext } from '../../../shared/operations/setup-context.ts';
import { createTell } from '../../../shared/operations/tell.ts';
import type { HqAworkRun } from '../run.ts';
import { generationWords } from './key-wordings.ts';
import { otherGeneration, usedGenerations, withoutGeneration } from './used-generations.ts';

/** Says which generation of HQ's interface serves what. That v1 and people are there was seen before. */
export async function checkGenerations(
  { hq }: Pick<HqAworkRun, 'hq'>,
  setup: SetupContext,
): Promise<ChecklistItem[]> {
  const tell = createTell(setup);
  const used = usedGenerations(setup);
  const first = await withoutGeneration(() => hq.quotes({})[Symbol.asyncIterator]().next());
  const details = { quotes: used.quotes, other: otherGeneration(used.quotes) };
  if (!first) return [tell('person', generationWords.quotesMissing, details)];
  return [
    tell('ok', generationWords.used, used),
    ...(first.done ? [tell('warning', generationWords.noQuotes, details)] : []),
  ];
}
