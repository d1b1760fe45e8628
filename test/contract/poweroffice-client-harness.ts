import { createCache } from '../../shared/cache.ts';
import type { QuotaReport } from '../../shared/quota/meter.ts';
import { powerOfficeAccess } from '../../shared/vendors/poweroffice/access.ts';
import { createPowerOfficeClient } from '../../shared/vendors/poweroffice/client.ts';
import type { OutgoingInvoiceBody } from '../../shared/vendors/poweroffice/voucher-bodies.ts';

export const keys = {
  applicationKey: '0d11ea86-0000-4000-8000-000000000001',
  clientKey: 'c11e47aa-0000-4000-8000-000000000002',
  subscriptionKey: '5ab5c41b71044e7f9e6b1f3a3d0c0003',
};
export const access = powerOfficeAccess.parse(keys);
export const voucherId = '38ecfc1a-bf51-448f-99a8-a61bc5771109';

/** The smallest invoice, for tests that look at the answer only. */
export const smallInvoice: OutgoingInvoiceBody = {
  ...{ InvoiceNo: '10023', VoucherDate: '2026-03-04', CurrencyCode: 'NOK', CustomerAccountId: 500123 },
  ...{ CurrencyAmount: 125, ExternalImportReference: 'moment:1' },
  OutgoingInvoiceLines: [{ AccountId: 30001, VatId: 201600, CurrencyAmount: 125 }],
};

export type Answering = (request: Request, text: string) => Response | undefined | Promise<Response>;

interface HarnessOptions {
  /** Answers API calls; a 204 where it has nothing to say. */
  answer?: Answering;
  /** Answers token calls; a token for 1200 seconds where it has nothing to say. */
  token?: (request: Request, count: number) => Response | undefined | Promise<Response>;
}

interface Seen {
  call: string;
  query: Record<string, string>;
  headers: Headers;
  body: string;
}

/** Turns an endless loop into a failing test. */
const MOST_CALLS = 50;

/** Our client, or several of one execution environment, over a Go that answers as the test says. */
export function createGoHarness({ answer, token }: HarnessOptions = {}) {
  let clock = Date.parse('2026-03-04T10:00:00Z');
  const now = () => new Date(clock);
  const cache = createCache(now);
  const seen: Seen[] = [];
  const tokenCalls: Request[] = [];
  const reports: QuotaReport[] = [];
  const drift: string[] = [];
  let spent = 0;

  async function respond(request: Request): Promise<Response> {
    if (seen.length + tokenCalls.length > MOST_CALLS) throw new Error('far too many calls');
    const { pathname, searchParams } = new URL(request.url);
    if (pathname === '/OAuth/Token') {
      tokenCalls.push(request.clone());
      return (await token?.(request, tokenCalls.length)) ?? granted(tokenCalls.length);
    }
    const body = await request.clone().text();
    const call = `${request.method} ${pathname.replace('/v2/', '')}`;
    seen.push({ call, query: Object.fromEntries(searchParams), headers: request.headers, body });
    return (await answer?.(request, body)) ?? new Response(null, { status: 204 });
  }

  const createClient = (of = access) =>
    createPowerOfficeClient(of, {
      connection: 'c1',
      cache,
      now,
      meter: {
        spend: async () => void (spent += 1),
        report: async (_vendor, report) => void reports.push(report),
        spent: () => ({}),
      },
      onDrift: (_vendor, fields) => void drift.push(...fields),
      fetch: (input, init) => respond(new Request(input, init)),
    });

  return {
    client: createClient(),
    createClient,
    seen,
    calls: () => seen.map(({ call }) => call),
    tokenCalls,
    reports,
    drift,
    spent: () => spent,
    pass: (seconds: number) => void (clock += seconds * 1000),
  };
}

export function granted(count: number, expires_in = 1200): Response {
  return Response.json({ access_token: `token-${count}`, token_type: 'bearer', expires_in });
}

/** A vendor that always gives this answer. */
export function always(status: number, body?: unknown, headers: Record<string, string> = {}): Answering {
  const text = typeof body === 'string' ? body : body === undefined ? null : JSON.stringify(body);
  return () => new Response(text, { status, headers });
}

export function isCheckCall(request: Request): boolean {
  return request.url.endsWith('/ClientIntegrationInformation');
}

export const information = {
  ...{ ClientId: null, ClientName: 'Eksempel AS', ActiveClientSubscriptions: ['Accounting'] },
  ...{ ValidPrivileges: ['Customer_Full'], InvalidPrivileges: null },
};
