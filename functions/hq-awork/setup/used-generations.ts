import { Failure } from '../../../shared/failure.ts';
import type { SetupContext } from '../../../shared/operations/setup-context.ts';
import { hqAccess } from '../../../shared/vendors/hq/access.ts';
import type { HqGeneration } from '../../../shared/vendors/hq/capabilities.ts';

/** In which generation of HQ's interface each is read, by the connection file; projects, plans and times always in v1. */
export function usedGenerations({ secret }: Pick<SetupContext, 'secret'>): {
  people: HqGeneration;
  quotes: HqGeneration;
} {
  const { apiVersion, quotesVersion } = hqAccess.parse(secret.vendors['hq']);
  return { people: apiVersion, quotes: quotesVersion ?? apiVersion };
}

export function otherGeneration(generation: HqGeneration): HqGeneration {
  return generation === 'v1' ? 'v2' : 'v1';
}

/** What is read of a list, or undefined where HQ does not have the generation that it lies in. */
export async function withoutGeneration<T>(read: () => Promise<T>): Promise<T | undefined> {
  try {
    return await read();
  } catch (error) {
    if (error instanceof Failure && error.reason.code === 'record-missing') return undefined;
    throw error;
  }
}
