import * as z from 'zod';
import { Failure } from '../../../shared/failure.ts';
import type { Language } from '../../../shared/wording.ts';
import { sentence } from '../../../shared/reason.ts';
import { UnknownFilter } from '../../../shared/operations/unknown-filter.ts';
import { knownText } from './known-text.ts';
import { Refusal } from './report.ts';

const unreachable = new Set(['ECONNREFUSED', 'ECONNRESET', 'ENOTFOUND', 'EHOSTUNREACH', 'TimeoutError']);
const withoutCredentials = new Set([
  ...['CredentialsProviderError', 'ExpiredTokenException', 'ExpiredToken'],
  ...['UnrecognizedClientException', 'InvalidClientTokenId', 'InvalidSignatureException'],
]);

/** Whether the error says by itself what is wrong; any other is a defect, or a service out of reach. */
export function isExpected(error: unknown): boolean {
  return error instanceof Refusal || error instanceof Failure || error instanceof UnknownFilter;
}

/** One calm sentence for anything that can go wrong. */
export function describeError(error: unknown, language: Language): { sentence: string; exitCode: 1 | 2 } {
  if (error instanceof Refusal) return { sentence: error.message, exitCode: 2 };
  if (error instanceof UnknownFilter) return { sentence: unknownText(error), exitCode: 2 };
  if (error instanceof Failure)
    return { sentence: sentence(error.reason, error.details, language), exitCode: 1 };
  return { sentence: unexpected(error), exitCode: 1 };
}

const what = {
  person: 'Nobody at the source has the e-mail address',
  project: 'There is no linked project',
} as const;

function unknownText({ filter, asked, known }: UnknownFilter): string {
  return `${what[filter]} "${asked}". ${knownText(known.toSorted())}`;
}

function unexpected(error: unknown): string {
  if (!(error instanceof Error)) return `That did not work: ${String(error)}`;
  const marks = [error.name, 'code' in error ? String(error.code) : ''];
  if (marks.some((mark) => unreachable.has(mark)))
    return 'The service does not answer. Check that the suite runs (npm start), or the network and the stage.';
  if (marks.some((mark) => withoutCredentials.has(mark)))
    return 'AWS takes no credentials from here. Sign in (for example "aws sso login"), then try again.';
  if (error instanceof z.ZodError) {
    const [issue] = error.issues;
    return `Something stored is not in the expected form, at ${issue?.path.join('.')}: ${issue?.message}.`;
  }
  return `That did not work: ${error.message.split('\n')[0]}`;
}
