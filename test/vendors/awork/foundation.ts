import type { Awork } from './awork.ts';
import type { StatusRow } from './records.ts';
import { createTypeOfWork } from './types-of-work.ts';
import { createUser } from './users.ts';

const projectStatuses = ['not-started', 'progress', 'stuck', 'closed'];
const taskStatuses = ['todo', 'progress', 'review', 'stuck', 'done'];

/** What every workspace has from its first day: an owner, an archived API user, a workflow and a project role. */
export function seedWorkspace(awork: Awork): void {
  const { store, stamps, workspace } = awork;
  if (store.foundation.get('workspace')) return;
  const foundation = { workspaceId: stamps.guid(), workflowId: stamps.guid(), projectTypeId: stamps.guid() };
  const nobody = { userId: foundation.workspaceId, isAdmin: true };
  const owner = createUser(awork, nobody, {
    firstName: 'Olivia',
    lastName: 'Ortmann',
    email: null,
    isAdmin: true,
  });
  const apiUser = createUser(awork, nobody, {
    firstName: 'Tandem',
    lastName: 'API',
    isApiKeyUser: true,
    isAdmin: true,
  });
  store.foundation.put('workspace', { ...foundation, ownerId: owner.id, apiUserId: apiUser.id });
  const status = (type: string, index: number): StatusRow => ({
    ...stamps.created(owner.id),
    name: type,
    type,
    order: index + 1,
    icon: null,
    workflowId: foundation.workflowId,
  });
  for (const [index, type] of projectStatuses.entries()) store.projectStatuses.put(status(type, index));
  for (const [index, type] of taskStatuses.entries()) store.taskStatuses.put(status(type, index));
  for (const [name, isDefault] of [
    ['Projektleitung', false],
    ['Team', true],
  ] as const) {
    store.projectRoles.put({ ...stamps.created(owner.id), name, isDefault, projectTypeIds: null });
  }
  for (const name of workspace.typesOfWork)
    createTypeOfWork(awork, { userId: owner.id, isAdmin: true }, name);
}
