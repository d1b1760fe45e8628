import type { RunContext } from '../../shared/run-context.ts';
import type { AworkClient } from '../../shared/vendors/awork/client.ts';
import { createAworkClient } from '../../shared/vendors/awork/client.ts';
import { ownUser } from '../../shared/vendors/awork/projects/own-user.ts';
import { aworkVendor } from '../../shared/vendors/awork/vendor.ts';
import { connectVendors } from '../../shared/vendors/connect.ts';
import type { MocoClient } from '../../shared/vendors/moco/client.ts';
import { createMocoClient } from '../../shared/vendors/moco/client.ts';
import { mocoVendor } from '../../shared/vendors/moco/vendor.ts';
import type { People } from './people.ts';
import { createPeople } from './people.ts';
import type { MocoAworkSettings } from './settings.ts';
import { settingsOf } from './settings.ts';

/** What the directions between MOCO and awork work with. */
export interface MocoAworkRun extends Pick<
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
  settings: MocoAworkSettings;
  moco: MocoClient;
  awork: AworkClient;
  people: People;
  /** For example `https://nordagentur.awork.com`. */
  workspaceUrl(): Promise<string>;
  /** For example `nordagentur.mocoapp.com`. */
  mocoHost: string;
  /** The awork user behind our key; undefined with a grant of a person. */
  ownAworkUser(): Promise<string | undefined>;
}

export function openMocoAworkRun(context: RunContext): MocoAworkRun {
  const { connection, cache } = context;
  const [{ client: moco, access: mocoAccess }, { client: awork, access }] = connectVendors(
    context,
    [mocoVendor, createMocoClient],
    [aworkVendor, createAworkClient],
  );
  const me = () => ownUser(awork, cache);
  return {
    ...context,
    settings: settingsOf(connection, context.now()),
    moco,
    mocoHost: new URL(mocoAccess.baseUrl).hostname,
    awork,
    people: createPeople(moco, awork, cache),
    workspaceUrl: async () => connection.accounts['aworkUrl'] ?? (await me()).workspace.url,
    ownAworkUser: async () => (access.apiKey === undefined ? undefined : (await me()).id),
  };
}
