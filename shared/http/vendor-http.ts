import type * as z from 'zod';
import { commonReasons } from '../common-reasons.ts';
import { Failure } from '../failure.ts';
import type { Vendor } from '../vendor.ts';
import type { Call } from './call.ts';
import { nameOf } from './call.ts';
import type { VendorHttpOptions } from './client-options.ts';
import { isPage } from './foreign-answer.ts';
import type { Received } from './read-body.ts';
import type { Refusal } from './refusal.ts';
import { refusalOf } from './refusal.ts';
import { createSender } from './send-call.ts';
import { unanswered } from './unanswered.ts';
import { unknownFields } from './vendor-record.ts';

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

export function createVendorHttp(options: VendorHttpOptions): VendorHttp {
  const send = createSender(options);
  const pageOf = (call: Call) => unanswered(options.vendor, call, new Error('a web page instead of data'));

  async function succeed(call: Call): Promise<Received | 'missing'> {
    const received = await send(call);
    const { response } = received;
    const quota = options.dialect.quota(response.headers);
    if (quota) await options.meter.report(options.vendor, quota);
    if (response.ok) return received;
    return throwUnlessMissing(refusalOf(call, received, options), call, options);
  }

  async function answer<T>(call: Call, schema: z.ZodType<T>): Promise<Answer<T> | 'missing'> {
    const received = await succeed(call);
    if (received === 'missing') return received;
    const { response, body } = received;
    if (isPage(response)) throw pageOf(call);
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
      const received = await send(request);
      const { response } = received;
      if (response.ok && isPage(response)) throw pageOf(request);
      if (response.ok) return true;
      const refusal = refusalOf(request, received, options);
      if (refusal.kind === 'unauthorized') return false;
      if (refusal.kind === 'failure') return throwFailed(refusal.failure, options);
      throw unanswered(options.vendor, request, new Error(`HTTP ${response.status}`));
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

/** After a 429 the whole account rests. */
async function throwFailed(failure: Failure, { meter, vendor }: VendorHttpOptions): Promise<never> {
  const { reason, options } = failure;
  if (reason.code === 'rate-limited')
    await meter.report(vendor, { remaining: 0, resetSeconds: options.retryAfterSeconds ?? 5 });
  throw failure;
}

async function throwUnlessMissing(
  refusal: Refusal,
  call: Call,
  options: VendorHttpOptions,
): Promise<'missing'> {
  if (refusal.kind === 'missing' && !refusal.isDoubtful) return 'missing';
  if (refusal.kind === 'failure') return throwFailed(refusal.failure, options);
  const { dialect, vendor } = options;
  // One record may be out of bounds for a valid key, and a gateway may not know the way, so the vendor's own check call decides.
  const works = await dialect.credentialsWork();
  if (works && refusal.kind === 'missing') return 'missing';
  const details = { vendor, call: nameOf(call), problem: refusal.problem };
  if (works) throw new Failure(commonReasons['access-denied'], { details });
  throw new Failure(commonReasons['credentials-refused'], { details });
}

function unreadable(vendor: Vendor, call: Call, error: z.ZodError): Failure {
  const [issue] = error.issues;
  const path = [nameOf(call), ...(issue?.path.map(String) ?? [])].join('.');
  const details = { vendor, path, problem: issue?.message ?? '?' };
  return new Failure(commonReasons['answer-unreadable'], { details });
}
