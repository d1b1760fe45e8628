import * as z from 'zod';
import { commonReasons } from '../../common-reasons.ts';
import { Failure } from '../../failure.ts';
import type { Meter } from '../../quota/meter.ts';
import { cutText } from '../../cut-text.ts';
import { tokenAnswer } from '../../http/token-answer.ts';
import type { PowerOfficeAccess } from './access.ts';
import { powerOfficeErrorDialect } from './error-dialect.ts';

/** How failures name the token call. */
export const tokenCall = 'POST /OAuth/Token';

const refusal = z.object({ error: z.string(), error_description: z.string().nullish() });

/** The failure behind a 4xx of the token address: `rate-limited`, else `credentials-refused`. */
export async function refusedToken(
  access: PowerOfficeAccess,
  meter: Meter,
  response: Response,
): Promise<Failure> {
  if (response.status === 429) return rateLimited(meter, response.headers);
  const told = problemOf(await tokenAnswer(response), access);
  const problem = cutText(told || `HTTP ${response.status}`);
  const details = { vendor: 'poweroffice', call: tokenCall, problem };
  return new Failure(commonReasons['credentials-refused'], { details });
}

async function rateLimited(meter: Meter, headers: Headers): Promise<Failure> {
  const told = Number(headers.get('retry-after'));
  const retryAfterSeconds = told > 0 ? told : powerOfficeErrorDialect.restSeconds(headers);
  await meter.report('poweroffice', { remaining: 0, resetSeconds: retryAfterSeconds });
  return new Failure(commonReasons['rate-limited'], {
    details: { vendor: 'poweroffice' },
    retryAfterSeconds,
  });
}

/** The description helps (keys of the wrong environment), unless it repeats a key. */
function problemOf(body: unknown, access: PowerOfficeAccess): string {
  const { data } = refusal.safeParse(body);
  if (!data) return powerOfficeErrorDialect.problem(body);
  const description = data.error_description ?? '';
  const keys = [access.applicationKey, access.clientKey, access.subscriptionKey];
  const isSafe = description !== '' && !keys.some((key) => description.includes(key));
  return isSafe ? `${data.error}: ${description}` : data.error;
}
