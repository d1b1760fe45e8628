import type { Collections } from '../kit/collection.ts';
import type { StampForm } from './stamps.ts';

/** How the simulated service behaves, for all Go clients together. Everything has a default. */
export interface PowerOfficeService {
  /** Identifies the integration; the vendor's OAuth client id. */
  applicationKey: string;
  /** Gateway keys; the quota counts per key. */
  subscriptionKeys: string[];
  /** Documented: 10 over all clients; `Infinity` switches the quota off. */
  requestsPerSecond: number;
  /** Guessed: read by other clients, documented nowhere. */
  sendsRetryAfter: boolean;
  /** Documented for v1: reads come from a copy that is behind. */
  replicaLagSeconds: number;
  /** Answered for v1: numbers are given out by a later job, in the order of creation. */
  voucherNumberSeconds: number;
  /** Observed: 20 minutes. */
  tokenSeconds: number;
  /** Undocumented: whether `AccountTransactions.Amount` leaves the VAT out. */
  amountsAreNet: boolean;
  /** Undocumented: how a number or reference that is taken is refused. */
  duplicateAnswer: 'validation-error' | 'conflict';
  /** Undocumented: the sign credit notes must be posted with. Reads always show them negative. */
  creditNotesNegative: boolean;
  /** Documented for v1: a line without VAT id silently gets code 0. */
  missingVatId: 'becomes-code-0' | 'refused';
  /** The schema has capitals, its examples have none. */
  problemNames: 'lower-case' | 'pascal-case';
  /** Undocumented: whether a Norwegian organisation number must have its check digit. */
  checksOrganizationNumbers: boolean;
  /** How timestamps are written. */
  stampForm: StampForm;
  /** Undocumented: how the files in a downloaded zip are kept. */
  zipMethod: 'stored' | 'deflated';
}

/** What may change while the service runs. `null` instead of a number of requests switches the quota off. */
export type ServiceLimits = Partial<
  Pick<
    PowerOfficeService,
    'sendsRetryAfter' | 'replicaLagSeconds' | 'voucherNumberSeconds' | 'tokenSeconds' | 'amountsAreNet'
  >
> & { requestsPerSecond?: number | null };

const defaults: PowerOfficeService = {
  applicationKey: '6f5c0d0a-1b7e-4a52-9a38-0d5a6b1c2e3f',
  subscriptionKeys: ['0f1e2d3c4b5a69788796a5b4c3d2e1f0'],
  requestsPerSecond: 10,
  sendsRetryAfter: true,
  replicaLagSeconds: 0,
  voucherNumberSeconds: 2,
  tokenSeconds: 1200,
  amountsAreNet: true,
  duplicateAnswer: 'validation-error',
  creditNotesNegative: true,
  missingVatId: 'becomes-code-0',
  problemNames: 'lower-case',
  checksOrganizationNumbers: true,
  stampForm: 'documented',
  zipMethod: 'stored',
};

export interface ServiceSettings {
  current(): PowerOfficeService;
  setLimits(limits: ServiceLimits): void;
}

/** Limits set later are kept, so that they outlive a restart. */
export function createServiceSettings(
  collections: Collections,
  given: Partial<PowerOfficeService>,
): ServiceSettings {
  const collection = collections.open<ServiceLimits>('limits');
  const settle = (limits: ServiceLimits): PowerOfficeService => {
    const { requestsPerSecond, ...others } = limits;
    const quota = requestsPerSecond === undefined ? {} : { requestsPerSecond: requestsPerSecond ?? Infinity };
    return { ...defaults, ...given, ...others, ...quota };
  };
  let service = settle(collection.get('limits') ?? {});
  return {
    current: () => service,
    setLimits(limits) {
      const all = { ...collection.get('limits'), ...limits };
      collection.put('limits', all);
      service = settle(all);
    },
  };
}
