import type { ChecklistItem } from '../../../shared/operations/checklist.ts';
import type { SetupContext } from '../../../shared/operations/setup-context.ts';
import { createTell } from '../../../shared/operations/tell.ts';
import type { HqAworkRun } from '../run.ts';
import { linkWords } from './field-wordings.ts';

/** HQ shows which projects its own awork integration has linked, and not whether it still runs. */
export async function countLinksOfHq(
  { hq, settings }: Pick<HqAworkRun, 'hq' | 'settings'>,
  setup: SetupContext,
): Promise<ChecklistItem[]> {
  const tell = createTell(setup);
  let count = 0;
  for await (const { aworkSyncId } of hq.projects()) if (aworkSyncId !== null) count += 1;
  if (count === 0) return [tell('unseen', linkWords.none)];
  const { takesOverLinksOfHq } = settings;
  return [
    takesOverLinksOfHq
      ? tell('unseen', linkWords.takenOver, { count })
      : tell('warning', linkWords.some, { count }),
  ];
}
