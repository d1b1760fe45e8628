import type { Actor } from './actor.ts';
import { type Awork, linkTo } from './awork.ts';
import { presentProject } from './present-project.ts';
import type { ProjectRow } from './records.ts';
import type { Happening } from './webhooks.ts';

export function announceProject(
  awork: Awork,
  actor: Actor,
  project: ProjectRow,
  what: Pick<Happening, 'event' | 'changes' | 'isNested'>,
): void {
  awork.hooks.announce({
    ...what,
    entityType: 'project',
    entityId: project.id,
    entity: () => presentProject(awork, project),
    entityLink: linkTo(awork, 'projects', project.id),
    actor,
  });
}
