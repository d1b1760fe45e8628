import { fingerprint } from '../../../shared/fingerprint.ts';
import type { ProjectFields, WrittenFields } from '../../../shared/vendors/awork/projects/project-fields.ts';
import type { SameNamed } from './project-plan.ts';

/** Whether the company was neither written as the client yet, nor left out because a person chose another one. */
export function needsClient({ client }: ProjectFields, { fingerprints, data }: WrittenFields): boolean {
  if (!client) return false;
  const value = fingerprint(client.id);
  return value !== fingerprints['client'] && value !== data.kept['client'];
}

/** A client is never made: only the one awork client of exactly that name is set. Without it the client is left as it is. */
export function withKnownClient(fields: ProjectFields, clients: SameNamed): ProjectFields {
  const isUsable = clients === 'unread' || clients.length === 1;
  return isUsable ? fields : { ...fields, client: null };
}
