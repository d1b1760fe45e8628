import type { Authorized, AuthorizeOptions } from '../../../functions/ops/authorize/authorize.ts';
import { authorizeConnection } from '../../../functions/ops/authorize/authorize.ts';
import { describeError } from '../../../functions/ops/output/describe-error.ts';
import type { Report } from '../../../functions/ops/output/report.ts';
import { connectionId, createOpsHarness, exampleEntry, mocoUrl } from './ops-harness.ts';

export const client = { clientId: 'tandem', clientSecret: 'tandem-secret' };

export function entryWith(oauth: object, changes: object = {}) {
  const awork = { oauth, requestsPerMinute: 1_000_000 };
  return exampleEntry({ vendors: { moco: { baseUrl: mocoUrl, apiKey: 'moco-key' }, awork }, ...changes });
}

export type Ended = { report: Report<Authorized> } | { sentence: string; exitCode: number };

/** A connection whose awork client nobody has signed in with yet, and an admin with a browser. */
export async function createAuthorizeHarness(changes: object = {}) {
  const harness = createOpsHarness();
  const { operator, awork } = harness;
  await harness.add(entryWith(client, changes));
  let told = Promise.withResolvers<string>();
  operator.warn = (text) => {
    harness.warnings.push(text);
    told.resolve(text);
  };
  /** Begins, and answers once the address to sign in at was printed. */
  const begin = async (options: Partial<AuthorizeOptions> = {}, vendor = 'awork') => {
    told = Promise.withResolvers<string>();
    const ended: Promise<Ended> = authorizeConnection(
      connectionId,
      vendor,
      { port: 0, ...options },
      operator,
    ).then(
      (report) => ({ report }),
      (error: unknown) => describeError(error, 'en'),
    );
    const text = await Promise.race([told.promise, ended.then(() => '')]);
    const url = text.match(/^ {2}(https?:\S+response_type\S+)$/m)?.[1] ?? '';
    return { ended, text, url };
  };
  return {
    ...harness,
    begin,
    /** Where awork sends the browser after the admin agreed. */
    async agree(url: string): Promise<string> {
      const response = await awork.fetch(new Request(url));
      return response.headers.get('location') ?? '';
    },
    oauth: async () => (await harness.secret())?.vendors['awork']?.['oauth'],
    connection: () => operator.connections.get(connectionId),
  };
}

/** What a browser shows. */
export async function open(address: string) {
  const response = await fetch(address);
  return { status: response.status, headers: response.headers, page: await response.text() };
}

export function redirectUriOf(url: string): string {
  return new URL(url).searchParams.get('redirect_uri') ?? '';
}

export function callbackWith(url: string, query: Record<string, string>): string {
  const callback = new URL(redirectUriOf(url));
  callback.search = new URLSearchParams({
    state: new URL(url).searchParams.get('state') ?? '',
    ...query,
  }).toString();
  return callback.href;
}
