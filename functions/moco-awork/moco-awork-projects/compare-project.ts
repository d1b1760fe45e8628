import type { Compared, ComparedField } from '../../../shared/direction.ts';
import { fingerprint } from '../../../shared/fingerprint.ts';
import { compareFields, leftInAwork } from '../../../shared/vendors/awork/projects/compare-fields.ts';
import type { AworkTask } from '../../../shared/vendors/awork/records.ts';
import type { MocoTask } from '../../../shared/vendors/moco/records.ts';
import type { BoundTask } from '../linked-project.ts';
import type { MocoAworkSettings } from '../settings.ts';
import { taskField } from './changed-words.ts';
import { comparePeople } from './compare-people.ts';
import { isOurName } from './plan-tasks.ts';
import type { ProjectFacts } from './project-plan.ts';
import { sharedFields } from './project-source.ts';

/** Both sides of a linked project that was read in full; undefined where it was not. What a person changed in awork is as it should be. */
export function compareProject(facts: ProjectFacts, settings: MocoAworkSettings): Compared | undefined {
  const { source, target, tasks } = facts;
  if (target === 'gone') return 'gone';
  if (!source || !target || !tasks || facts.adoption.kind !== 'none') return undefined;
  return [
    ...compareFields(sharedFields(source), target, facts),
    ...comparePeople(source, target, facts, settings),
    ...source.tasks
      .filter(({ id, name }) => facts.data.tasks[id] ?? !settings.unassignedServiceItem.includes(name))
      .flatMap((item) => compareTask(item, facts.data.tasks[item.id], tasks)),
  ];
}

function compareTask(
  { name, active }: MocoTask,
  bound: BoundTask | undefined,
  tasks: readonly AworkTask[],
): ComparedField[] {
  if (!bound && !active) return [];
  const held = bound && tasks.find(({ id }) => id === bound.taskId);
  const named = { field: taskField.en, of: `"${name}"` };
  const wanted = { name, isClosed: !active };
  if (!held) return [{ ...named, wanted: shown(wanted), held: null }];
  const isClosed = held.taskStatus?.type === 'done';
  const ours = { name, isClosed: active === bound.closed ? !active : isClosed };
  const follows = isOurName(held.name, bound) && bound.name !== fingerprint(name);
  const isLeft = bound.isTheirs || (name !== held.name && !follows);
  const [shouldBe, is] = [shown(ours), shown({ name: held.name, isClosed })];
  return [{ ...named, wanted: shouldBe, held: is, ...(isLeft && shouldBe !== is && { stays: leftInAwork }) }];
}

function shown({ name, isClosed }: { name: string; isClosed: boolean }): string {
  return `"${name}", ${isClosed ? 'closed' : 'open'}`;
}
