import type { HqAworkRun } from '../../run.ts';
import type { TypeOfWork } from './quote-plan.ts';
import type { WantedTask } from './wanted-tasks.ts';

/** awork's type of work of exactly the name of the task type, for what is due. None is ever made. */
export async function readTypesOfWork(
  due: readonly Pick<WantedTask, 'taskTypeId'>[],
  { hq, awork }: Pick<HqAworkRun, 'hq' | 'awork'>,
): Promise<ReadonlyMap<number, TypeOfWork>> {
  const wanted = new Set(due.flatMap(({ taskTypeId }) => taskTypeId ?? []));
  if (wanted.size === 0) return new Map();
  const types = (await hq.taskTypes()).filter(({ id }) => wanted.has(id));
  const usable = (await awork.typesOfWork()).filter(({ isArchived }) => !isArchived);
  return new Map(
    types.map(({ id, name }) => [id, { name, id: usable.find((work) => work.name === name)?.id }]),
  );
}
