import { type Actor, may } from './actor.ts';
import type { Awork } from './awork.ts';
import { jsonResponse, noContent } from './json.ts';
import { listResponse } from './paging.ts';
import { found, missingPermission } from './refusal.ts';
import type { Call, Routes } from './routes.ts';
import { foundationOf } from './store.ts';
import { deleteUser, presentUser } from './users.ts';

export function addUserRoutes(routes: Routes, awork: Awork): void {
  const { users, projectRoles, projectMembers } = awork.store;
  const me = ({ actor }: Call) => jsonResponse(presentMe(awork, actor));
  routes.add('GET', '/me', me);
  routes.add('GET', '/users/me', me);
  routes.add('GET', '/me/permissions', ({ actor }) => jsonResponse(permissions(actor)));
  routes.add('GET', '/users', (call) => {
    const showArchived = call.query('showArchived') === 'true';
    const rows = users.all().filter((user) => {
      // Documented: without user-master-data:read only oneself is seen.
      if (!may(call.actor, 'user-master-data:read')) return user.id === call.actor.userId;
      return showArchived || !user.isArchived;
    });
    return listResponse(awork, call, rows, presentUser);
  });
  routes.add('GET', '/users/:userId', (call) =>
    jsonResponse(presentUser(found(users.get(call.param('userId')), 'user'))),
  );
  routes.add('DELETE', '/users/:userId', (call) => {
    if (!call.actor.isAdmin) throw missingPermission();
    deleteUser(awork, call.actor, found(users.get(call.param('userId')), 'user').id);
    return noContent();
  });
  routes.add('GET', '/projectroles', (call) =>
    listResponse(
      awork,
      call,
      projectRoles.all(),
      ({ resourceVersion: _, projectTypeIds: _types, ...role }) => {
        const memberCount = projectMembers.all().filter((member) => member.projectRoleId === role.id).length;
        const unset = { defaultProjectRoleId: null, allowOnlyProjectMasterDataRead: false };
        return { ...role, ...unset, memberCount, members: null };
      },
    ),
  );
}

function presentMe({ store, workspace }: Awork, { userId }: Actor): object {
  const user = found(store.users.get(userId), 'user');
  const { workspaceId } = foundationOf(store);
  return {
    ...presentUser(user),
    accountId: null,
    workspace: { id: workspaceId, name: workspace.name, url: workspace.url },
  };
}

const adminRoleId = '00000000-0000-4000-8000-00000000ad11';
const memberRoleId = '00000000-0000-4000-8000-00000000ad12';

function permissions({ userId, isAdmin, rights = [] }: Actor): object {
  const roleId = isAdmin ? adminRoleId : memberRoleId;
  const named = rights.map((right) => right.split(':'));
  const given = named.map(([feature, level]) => ({ feature, accessLevels: [level] }));
  const more = { isAdmin, isGuest: false, isBlocked: false, permissions: given, projectRolesPermissions: [] };
  return { signature: null, userPermission: { userId, roleId, ...more } };
}
