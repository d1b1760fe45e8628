import type { ChecklistItem } from '../../../shared/operations/checklist.ts';
import type { SetupContext } from '../../../shared/operations/setup-context.ts';
import { createTell, warnOf } from '../../../shared/operations/tell.ts';
import type { HqAworkRun } from '../run.ts';
import { isNearMiss } from './near-names.ts';
import { typeWords } from './people-wordings.ts';

/** Types are matched by their exact names and never made, so what is missing where is for people to see. */
export async function compareTypes(
  { awork, hq }: Pick<HqAworkRun, 'awork' | 'hq'>,
  setup: SetupContext,
): Promise<ChecklistItem[]> {
  const tell = createTell(setup);
  const inAwork = namesOf(await awork.typesOfWork());
  const inHq = namesOf(await hq.taskTypes());
  const onlyInAwork = inAwork.filter((name) => !inHq.includes(name));
  const onlyInHq = inHq.filter((name) => !inAwork.includes(name));
  const near = onlyInAwork.flatMap((meant) =>
    onlyInHq.filter((written) => isNearMiss(written, meant)).map((written) => ({ written, meant })),
  );
  const isTold = (name: string) => near.some(({ written, meant }) => name === written || name === meant);
  const untold = (names: readonly string[]) => names.filter((name) => !isTold(name));
  const count = inAwork.length - onlyInAwork.length;
  return [
    tell('ok', typeWords.matched, { count, all: inAwork.length }),
    ...near.map((miss) => tell('warning', typeWords.near, miss)),
    ...warnOf(untold(onlyInAwork), typeWords.onlyInAwork, tell),
    ...warnOf(untold(onlyInHq), typeWords.onlyInHq, tell),
  ];
}

function namesOf(types: readonly { name: string }[]): string[] {
  return [...new Set(types.map(({ name }) => name))];
}
