import { commonReasons } from '../../common-reasons.ts';
import { Failure } from '../../failure.ts';
import { unanswered } from '../../http/unanswered.ts';
import { cutText } from '../../cut-text.ts';
import { tokenAnswer } from '../../http/token-answer.ts';
import { personioErrorDialect } from './error-dialect.ts';

export type TokenPath = 'v1/auth' | 'v2/auth/token';

/** Longest wait for a token. */
export const TOKEN_TIMEOUT_MILLISECONDS = 20_000;
/** Both token endpoints slow down for a minute. https://developer.personio.de/v2.0/reference/authentication */
const COOL_DOWN_SECONDS = 60;

const refusals = new Set([400, 401, 403]);

/** What a token endpoint's answer other than a success says. */
export async function refusedToken(path: TokenPath, response: Response): Promise<Failure> {
  const { status, headers } = response;
  if (status === 429) {
    const retryAfterSeconds = Number(headers.get('retry-after')) || COOL_DOWN_SECONDS;
    return new Failure(commonReasons['rate-limited'], { details: { vendor: 'personio' }, retryAfterSeconds });
  }
  if (!refusals.has(status)) return noToken(new Error(`HTTP ${status}`));
  const told = personioErrorDialect.problem(await tokenAnswer(response));
  const problem = cutText(told || `HTTP ${status}`);
  return new Failure(commonReasons['credentials-refused'], {
    details: { vendor: 'personio', call: `POST /${path}`, problem },
  });
}

/** No answer that says anything. A token may be asked for any number of times, so nothing can be lost. */
export function noToken(error: unknown): Failure {
  return error instanceof Failure ? error : unanswered('personio', { method: 'GET' }, error);
}
