import type { Caller } from './caller.ts';
import type { Office } from './office.ts';
import { accessDenied, unauthorized } from './refusal.ts';
import { roleOf } from './roles.ts';

export function callerOf(office: Office, headers: Headers): Caller {
  const keyText = /^(?:Token token=|Bearer )"?([^"]+)"?$/i.exec(headers.get('authorization') ?? '')?.[1];
  const apiKey = office.settings.current().apiKeys.find((each) => each.key === keyText);
  // Guessed: an account key without impersonation acts as the account owner.
  const owner = office.users.get(apiKey?.userId ?? office.account.accountOwnerId);
  if (!apiKey || !owner?.active) throw unauthorized();
  const caller: Caller = {
    userId: owner.id,
    permission: roleOf(owner).permission,
    readOnly: apiKey.kind === 'read-only',
    origin: 'api',
  };
  const impersonated = headers.get('x-impersonate-user-id');
  const standsForItself = impersonated === null || impersonated === String(apiKey.userId);
  return standsForItself ? caller : standIn(office, caller, impersonated);
}

/** Guessed in its status: 403 for an unknown or deactivated user, the account owner, and people with higher rights. */
function standIn(office: Office, caller: Caller, impersonated: string): Caller {
  const user = office.users.get(Number(impersonated));
  if (caller.permission.people !== 'full') throw accessDenied();
  if (!user?.active || user.id === office.account.accountOwnerId) throw accessDenied();
  if (roleOf(user).is_admin && caller.permission.settings !== 'full') throw accessDenied();
  return { ...caller, userId: user.id, permission: roleOf(user).permission };
}
