import ky from 'ky';
import type * as z from 'zod';
import { commonReasons } from '../common-reasons.ts';
import { Failure } from '../failure.ts';
import type { Meter } from '../quota/governor.ts';
import type { Vendor } from '../vendor.ts';
import type { Refusal, VendorManners } from './disposition.ts';
import { refusalOf, unanswered } from './disposition.ts';
import { publishExchange } from './publish-exchange.ts';
import { readBody } from './read-body.ts';
import { unknownFields } from './vendor-record.ts';
import { withTimeout } from './with-timeout.ts';

export type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';

export interface Call {
  method: Method;
  /** Relative to the base URL, without a leading slash. */
  path: string;
  query?: Record<string, string | number | boolean>;
  json?: unknown;
  /** JSON of another media type than `application/json`, for example a JSON Patch. */
  jsonType?: string;
  /** Sent as `multipart/form-data` instead of JSON. */
  form?: FormData;
  headers?: Record<string, string>;
}

export interface VendorHttpOptions {
  vendor: Vendor;
  connection: string;
  /** With or without a slash at the end. */
  baseUrl: string;
  manners: VendorManners;
  meter: Meter;
  /** Headers that prove who we are, asked for at every call. */
  authorize(): Promise<Record<string, string>>;
  now(): Date;
  /** Epoch milliseconds after which nobody waits for an answer any more. */
  deadlineAt?: number;
  fetch?: typeof fetch;
  /** Told about top-level fields the vendor never documented. */
  onDrift(vendor: Vendor, fields: readonly string[]): void;
}

export interface Answer<T> {
  body: T;
  headers: Headers;
}

/** Calls one vendor for one connection. Every refusal and every silence comes out as a `Failure`. */
export interface VendorHttp {
  call<T>(call: Call, schema: z.ZodType<T>): Promise<Answer<T>>;
  /** Whether the vendor takes our key for this call; every other answer than 401 or 403 counts as yes or throws. */
  isAccepted(call: Call): Promise<boolean>;
  /** Undefined where the vendor says 404. */
  find<T>(call: Call, schema: z.ZodType<T>): Promise<T | undefined>;
  /** A file; undefined where the vendor says 404. */
  download(call: Call): Promise<Uint8Array | undefined>;
}

/** Longest wait for one answer. */
const TIMEOUT_MILLISECONDS = 20_000;

export function createVendorHttp(options: VendorHttpOptions): VendorHttp {
  const client = ky.create({
    prefix: options.baseUrl,
    // Ours covers the body as well.
    timeout: false,
    // The queue retries: it counts attempts, spaces them over days and costs nothing while it waits.
    retry: 0,
    // Elsewhere our credentials, and the customer's data, have no business.
    redirect: 'manual',
    ...(options.fetch && { fetch: options.fetch }),
  });

  async function send(call: Call): Promise<Received> {
    const proof = await options.authorize();
    // Last before the call: whoever waited for a token in between would not be in their place any more.
    await options.meter.spend(options.vendor);
    const headers = {
      ...proof,
      ...(call.jsonType && { 'content-type': call.jsonType }),
      ...call.headers,
    };
    const startedAt = options.now();
    const timeoutMilliseconds = timeLeft(options);
    try {
      const { response, bytes } = await withTimeout(timeoutMilliseconds, async (signal) => {
        const answered = await client(call.path, {
          method: call.method,
          headers,
          throwHttpErrors: false,
          signal,
          ...(call.query && { searchParams: call.query }),
          ...(call.json !== undefined && { json: call.json }),
          ...(call.form && { body: call.form }),
        });
        return { response: answered, bytes: await answered.bytes() };
      });
      const { body, shown } = readBody(response, bytes);
      publishExchange(options, call, headers, startedAt, response.status, shown);
      return { response, body, shown, bytes };
    } catch (error) {
      publishExchange(options, call, headers, startedAt, 0, undefined);
      throw unanswered(options.vendor, call, error);
    }
  }

  async function succeed(call: Call): Promise<Received | 'missing'> {
    const received = await send(call);
    const { response, shown } = received;
    const quota = options.manners.quota(response.headers);
    if (quota) await options.meter.report(options.vendor, quota);
    if (response.ok) return received;
    return settleRefusal(refusalOf(options.vendor, call, response, shown, options.manners), call, options);
  }

  async function answer<T>(call: Call, schema: z.ZodType<T>): Promise<Answer<T> | 'missing'> {
    const received = await succeed(call);
    if (received === 'missing') return received;
    const { response, body } = received;
    // Whatever stands between us and the vendor: a page for people says nothing about the record.
    if (isPage(response)) throw unanswered(options.vendor, call, new Error('a web page instead of data'));
    const parsed = schema.safeParse(body);
    if (!parsed.success) throw unreadable(options.vendor, call, parsed.error);
    const drift = unknownFields(schema, body);
    if (drift.length > 0) options.onDrift(options.vendor, drift);
    return { body: parsed.data, headers: response.headers };
  }

  return {
    async call(request, schema) {
      const result = await answer(request, schema);
      if (result !== 'missing') return result;
      throw new Failure(commonReasons['record-missing'], {
        details: { vendor: options.vendor, call: nameOf(request) },
      });
    },
    async isAccepted(request) {
      const { response, shown } = await send(request);
      if (response.status === 401 || response.status === 403) return false;
      if (response.ok) return true;
      const refusal = refusalOf(options.vendor, request, response, shown, options.manners);
      throw refusal.kind === 'failure'
        ? refusal.failure
        : unanswered(options.vendor, request, new Error(`HTTP ${response.status}`));
    },
    async find(request, schema) {
      const result = await answer(request, schema);
      return result === 'missing' ? undefined : result.body;
    },
    async download(request) {
      const received = await succeed(request);
      return received === 'missing' ? undefined : received.bytes;
    },
  };
}

/** Milliseconds for one answer. Throws `out-of-time` rather than begin what the end of the function would cut off. */
function timeLeft({ vendor, deadlineAt = Infinity, now }: VendorHttpOptions): number {
  const milliseconds = Math.min(TIMEOUT_MILLISECONDS, deadlineAt - now().getTime());
  if (milliseconds > 0) return milliseconds;
  throw new Failure(commonReasons['out-of-time'], { details: { vendor } });
}

/** An answer with its JSON, if it has any. */
interface Received {
  response: Response;
  body: unknown;
  /** The text where it is no JSON: some vendors say in plain words why they refuse. */
  shown: unknown;
  bytes: Uint8Array;
}

async function settleRefusal(
  refusal: Refusal,
  call: Call,
  { meter, manners, vendor }: VendorHttpOptions,
): Promise<'missing'> {
  if (refusal.kind === 'missing') return 'missing';
  if (refusal.kind === 'failure') {
    const { reason, options } = refusal.failure;
    if (reason.code === 'rate-limited')
      await meter.report(vendor, { remaining: 0, resetSeconds: options.retryAfterSeconds ?? 5 });
    throw refusal.failure;
  }
  // One record may be out of bounds for a valid key, so the vendor's own check call decides.
  const details = { vendor, call: nameOf(call), problem: refusal.problem };
  if (await manners.credentialsWork()) throw new Failure(commonReasons['access-denied'], { details });
  throw new Failure(commonReasons['credentials-refused'], { details });
}

function isPage({ headers }: Response): boolean {
  return headers.get('content-type')?.startsWith('text/html') ?? false;
}

function nameOf({ method, path }: Call): string {
  return `${method} /${path}`;
}

function unreadable(vendor: Vendor, call: Call, error: z.ZodError): Failure {
  const [issue] = error.issues;
  const path = [nameOf(call), ...(issue?.path.map(String) ?? [])].join('.');
  const details = { vendor, path, problem: issue?.message ?? '?' };
  return new Failure(commonReasons['answer-unreadable'], { details });
}
