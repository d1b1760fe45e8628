import type { RunContext } from '../../shared/run-context.ts';
import type { AworkClient } from '../../shared/vendors/awork/client.ts';
import { createAworkClient } from '../../shared/vendors/awork/client.ts';
import { ownUser } from '../../shared/vendors/awork/projects/own-user.ts';
import { aworkVendor } from '../../shared/vendors/awork/vendor.ts';
import { connectVendors } from '../../shared/vendors/connect.ts';
import { createHqClient } from '../../shared/vendors/hq/client.ts';
import type { HqPort } from '../../shared/vendors/hq/port.ts';
import type { HqProjectClient } from '../../shared/vendors/hq/project-client.ts';
import { createHqProjectClient } from '../../shared/vendors/hq/project-client.ts';
import { hqVendor } from '../../shared/vendors/hq/vendor.ts';
import type { People } from './people.ts';
import { createPeople } from './people.ts';
import type { HqAworkSettings } from './settings.ts';
import { settingsOf } from './settings.ts';

/** What the directions between HQ and awork work with. */
export interface HqAworkRun extends Pick<
  RunContext,
  | 'connection'
  | 'links'
  | 'claims'
  | 'locks'
  | 'cache'
  | 'looksAgain'
  | 'restores'
  | 'ask'
  | 'askOf'
  | 'allowDeletion'
  | 'now'
> {
  settings: HqAworkSettings;
  hq: HqProjectClient & Pick<HqPort, 'users'>;
  awork: AworkClient;
  people: People;
  /** For example `https://nordagentur.awork.com`. */
  workspaceUrl(): Promise<string>;
  /** The awork user behind our key; undefined with a grant of a person. */
  ownAworkUser(): Promise<string | undefined>;
}

export function openHqAworkRun(context: RunContext): HqAworkRun {
  const { connection, cache } = context;
  const [{ client: hq }, { client: awork, access }] = connectVendors(
    context,
    [
      hqVendor,
      (hqAccess, options) => ({
        ...createHqProjectClient(hqAccess, options),
        users: () => createHqClient(hqAccess, options).users(),
      }),
    ],
    [aworkVendor, createAworkClient],
  );
  const me = () => ownUser(awork, cache);
  return {
    ...context,
    settings: settingsOf(connection, context.now()),
    hq,
    awork,
    people: createPeople(hq, awork, cache),
    workspaceUrl: async () => connection.accounts['aworkUrl'] ?? (await me()).workspace.url,
    ownAworkUser: async () => (access.apiKey === undefined ? undefined : (await me()).id),
  };
}
