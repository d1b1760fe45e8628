import * as z from 'zod';
import { Failure } from '../../failure.ts';
import type { HqAccess } from './access.ts';
import type { HqGeneration } from './capabilities.ts';
import { checkCallV1 } from './client-v1.ts';
import type { HqClientOptions } from './client.ts';
import { createHqHttp } from './client.ts';
import { planCalls } from './plan-calls.ts';
import type { HqPlanPort } from './plan-port.ts';
import { projectCalls } from './project-calls.ts';
import type { HqProjectPort } from './project-port.ts';
import { quoteCallsV1 } from './quote-calls-v1.ts';
import { quoteCallsV2 } from './quote-calls-v2.ts';
import type { HqQuotePort } from './quote-port.ts';
import { reportingCalls } from './reporting-calls.ts';
import type { HqReportingPort } from './reporting-port.ts';

/**
 * A tenant without v1 answers 404 to all of v1, which for one record looks as if it were gone; lists throw
 * `record-missing`. Only `servesV1` tells the two apart.
 */
export interface HqProjectClient extends HqProjectPort, HqPlanPort, HqReportingPort, HqQuotePort {
  /** Throws when HQ refuses the token there. */
  servesV1(): Promise<boolean>;
  /** The generation beside the one in use, where that one has such a quote. */
  quoteElsewhere(idOrNumber: string): Promise<HqGeneration | undefined>;
}

/** All in v1 but quotes, which lie in either. Documentation: https://developer.hellohq.io */
export function createHqProjectClient(access: HqAccess, options: HqClientOptions): HqProjectClient {
  const v1 = createHqHttp(access, options, 'v1');
  const quotesVersion = access.quotesVersion ?? access.apiVersion;
  const other = quotesVersion === 'v1' ? 'v2' : 'v1';
  const quotesIn = (generation: HqGeneration) =>
    generation === 'v1' ? quoteCallsV1(v1) : quoteCallsV2(createHqHttp(access, options, 'v2'));
  return {
    ...projectCalls(v1),
    ...planCalls(v1),
    ...reportingCalls(v1),
    ...quotesIn(quotesVersion),
    servesV1: async () => (await v1.find(checkCallV1, served)) ?? false,
    async quoteElsewhere(idOrNumber) {
      try {
        return (await quotesIn(other).quote(idOrNumber)) && other;
      } catch (error) {
        // A tenant may not have it, and v2 takes no sign-in.
        if (error instanceof Failure && error.reason.kind !== 'retry') return undefined;
        throw error;
      }
    },
  };
}

const served = z.unknown().transform(() => true);
