import type { SimulatorWorld } from '../kit/simulator.ts';

/** A key with `userId` belongs to that user; one without is an account key. */
export interface ApiKey {
  key: string;
  kind: 'full' | 'read-only';
  userId?: number;
}

export interface DefaultService {
  name: string;
  billable: boolean;
  project_default: boolean;
}

/** Settings of one customer's account. Those marked "guessed" choose between behaviours the vendor does not document. */
export interface MocoAccount {
  subdomain: string;
  apiKeys: ApiKey[];
  /** 32 hexadecimal characters, used as text. */
  signatureKey: string;
  /** `Infinity` switches the quota off. */
  requestsPerTwoMinutes: number;
  /** Guessed: the header is not documented. */
  retryAfterOn429: boolean;
  descriptionMandatory: boolean;
  roundingMinutes: 0 | 5 | 15;
  /** Guessed: whether the rounding setting also holds for entries written by API. */
  roundsApiEntries: boolean;
  /** The last locked day. */
  lockedUntilDate: string | undefined;
  trial: boolean;
  accountOwnerId: number;
  /** Guessed: how a custom field reads that is defined but was never set. */
  unsetCustomFields: 'missing' | 'null' | 'blank';
  /** Observed in old answers: absences of days before this one do not tell their code. */
  schedulesWithoutCodeBefore: string | null;
  /** Guessed: whether the entries before a refused one of a bulk request stay. */
  bulkKeepsEarlierEntries: boolean;
  taskTemplates: DefaultService[];
}

const defaults: MocoAccount = {
  subdomain: 'nordagentur',
  apiKeys: [{ key: 'moco-key', kind: 'full' }],
  signatureKey: '00112233445566778899aabbccddeeff',
  requestsPerTwoMinutes: 120,
  retryAfterOn429: false,
  descriptionMandatory: false,
  roundingMinutes: 0,
  roundsApiEntries: false,
  lockedUntilDate: undefined,
  trial: false,
  accountOwnerId: 933_700_001,
  unsetCustomFields: 'missing',
  schedulesWithoutCodeBefore: null,
  bulkKeepsEarlierEntries: true,
  taskTemplates: [
    { name: 'Projektmanagement', billable: true, project_default: true },
    { name: 'Reisezeit', billable: false, project_default: false },
  ],
};

export function completeAccount(account: Partial<MocoAccount>): MocoAccount {
  return { ...defaults, ...account };
}

/** What people change while the account runs. */
export interface LiveSettings {
  apiKeys: ApiKey[];
  /** `null` is no limit. */
  requestsPerTwoMinutes: number | null;
  lockedUntilDate: string | null;
}

export interface Settings {
  current(): LiveSettings;
  change(part: Partial<LiveSettings>): void;
}

export function openSettings(world: SimulatorWorld, account: MocoAccount): Settings {
  const collection = world.collections.open<LiveSettings>('settings');
  let current = collection.get('live') ?? initialSettings(account);
  return {
    current: () => current,
    change(part) {
      current = { ...current, ...part };
      collection.put('live', current);
    },
  };
}

function initialSettings(account: MocoAccount): LiveSettings {
  const { apiKeys, requestsPerTwoMinutes, lockedUntilDate } = account;
  return {
    apiKeys,
    requestsPerTwoMinutes: Number.isFinite(requestsPerTwoMinutes) ? requestsPerTwoMinutes : null,
    lockedUntilDate: lockedUntilDate ?? null,
  };
}
