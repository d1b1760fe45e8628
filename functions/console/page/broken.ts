import { html } from 'hono/html';
import { Failure } from '../../../shared/failure.ts';
import { sentence } from '../../../shared/reason.ts';
import type { Language } from '../../../shared/wording.ts';
import { say } from '../../../shared/wording.ts';
import { describeError, isExpected } from '../../ops/output/describe-error.ts';
import { Refusal } from '../../ops/output/report.ts';
import { browserLanguage } from '../access/language.ts';
import type { ConsoleContext, ConsoleDeps, ConsoleEnv } from '../context.ts';
import { layout } from './layout.ts';
import { refusedText } from './refused-words.ts';
import { words } from './words.ts';

/** A page for whatever a page throws. Sentences of the commands are operators' words; those of failures are everybody's. */
export function broken(
  error: Error,
  context: ConsoleContext,
  { logger }: Pick<ConsoleDeps, 'logger'>,
): Response | Promise<Response> {
  if (!isExpected(error)) logger.error('a page failed', { error });
  const { page, title, text, status, language } = said(error, context.var, browserLanguage(context));
  const body = html`<p>${text}</p>`;
  return page ? page(title, body, status) : context.html(layout({ title, body, language }), status);
}

/** It may have failed before anybody was known. */
function said(error: Error, known: Partial<ConsoleEnv['Variables']>, otherwise: Language) {
  const { session, page, language = otherwise } = known;
  const expected = expectedText(error, session?.kind === 'operator', language);
  return expected === undefined
    ? {
        title: say(words.brokenTitle, {}, language),
        text: say(words.broken, {}, language),
        status: 500 as const,
        page,
        language,
      }
    : { title: say(words.notDoneTitle, {}, language), text: expected, status: 409 as const, page, language };
}

function expectedText(error: Error, isOperator: boolean, language: Language): string | undefined {
  if (error instanceof Failure) return sentence(error.reason, error.details, language);
  const refused =
    error instanceof Refusal && error.refused ? refusedText(error.refused, language) : undefined;
  if (refused !== undefined) return refused;
  return isOperator && isExpected(error) ? describeError(error, language).sentence : undefined;
}
