import ky from 'ky';
import { commonReasons } from '../common-reasons.ts';
import { Failure } from '../failure.ts';
import type { Vendor } from '../vendor.ts';
import type { Call } from './call.ts';
import { isRead, nameOf } from './call.ts';
import type { VendorHttpOptions } from './client-options.ts';
import { AnswerTooLarge, MAX_ANSWER_BYTES } from './limited-body.ts';
import { publishExchange } from './publish-exchange.ts';
import type { Received } from './read-body.ts';
import { readBody } from './read-body.ts';
import { unanswered } from './unanswered.ts';
import { withTimeout } from './with-timeout.ts';

/** Longest wait for one answer. */
const TIMEOUT_MILLISECONDS = 20_000;

/** Sends calls, each once, and reads their answers whole. Silence is a `Failure`; every status is an answer. */
export function createSender(options: VendorHttpOptions): (call: Call) => Promise<Received> {
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

  return async (call) => {
    const proof = await options.authorize();
    // Last before the call: whoever waited for a token in between would not be in their place any more.
    await options.meter.spend(options.vendor, options.deadlineAt);
    const headers = {
      ...proof,
      ...(call.jsonType && { 'content-type': call.jsonType }),
      ...call.headers,
    };
    const startedAt = options.now();
    const publish = (status: number, responseBody?: unknown) =>
      publishExchange(options, { call, headers, startedAt, status, responseBody });
    const timeoutMilliseconds = timeLeft(options);
    try {
      const received = await withTimeout(timeoutMilliseconds, async (signal) =>
        readBody(
          await client(call.path, {
            method: call.method,
            headers,
            throwHttpErrors: false,
            signal,
            ...(call.query && { searchParams: call.query }),
            ...(call.json !== undefined && { json: call.json }),
            ...(call.form && { body: call.form }),
          }),
        ),
      );
      publish(received.response.status, received.shown);
      return received;
    } catch (error) {
      publish(0);
      // Of a write nobody knows then whether it was made.
      throw isRead(call) && error instanceof AnswerTooLarge
        ? tooLarge(options.vendor, call)
        : unanswered(options.vendor, call, error);
    }
  };
}

function tooLarge(vendor: Vendor, call: Call): Failure {
  const megabytes = MAX_ANSWER_BYTES / 1024 / 1024;
  return new Failure(commonReasons['answer-too-large'], {
    details: { vendor, call: nameOf(call), megabytes },
  });
}

/** Milliseconds for one answer. Throws `out-of-time` rather than begin what the end of the function would cut off. */
function timeLeft({ vendor, deadlineAt = Infinity, now }: VendorHttpOptions): number {
  const milliseconds = Math.min(TIMEOUT_MILLISECONDS, deadlineAt - now().getTime());
  if (milliseconds > 0) return milliseconds;
  throw new Failure(commonReasons['out-of-time'], { details: { vendor } });
}
