import { html } from 'hono/html';
import type { Doer } from '../../../../shared/history/history.ts';
import type { Job, JobProblem } from '../../../../shared/jobs/job.ts';
import { isUnderway } from '../../../../shared/jobs/job.ts';
import { say } from '../../../../shared/wording.ts';
import type { Operator } from '../../../ops/operator.ts';
import type { Markup } from '../../page/markup.ts';
import { momentText } from '../../page/moment.ts';
import { refusedText } from '../../page/refused-words.ts';
import { words } from './words.ts';

type Reader = Pick<Operator, 'language' | 'now' | 'say'>;

/** Whether its time ran out: a crash, or more to do than a function may take. */
export function ranOut(job: Job | undefined, now: Date): boolean {
  return job?.state === 'running' && !isUnderway(job, now);
}

/** How a job stands, as one line; nothing where none was asked for. */
export function jobLine(job: Job | undefined, reader: Reader): Markup {
  if (!job) return html``;
  const tone = isUnderway(job, reader.now()) ? 'wait' : job.state === 'done' ? 'good' : 'bad';
  return html`<p class="note ${tone}" role="status">${jobText(job, reader)}</p>`;
}

function jobText(job: Job, reader: Reader): string {
  const { language, now } = reader;
  if (isUnderway(job, now()))
    return job.count === undefined
      ? say(words.underway, {}, language)
      : say(words.underwayAt, { count: job.count }, language);
  if (job.state === 'done')
    return say(words.doneAt, { at: momentText(job.endedAt ?? job.askedAt, language) }, language);
  return job.problem ? problemText(job.problem, job.who, reader) : say(words.gaveUp, {}, language);
}

function problemText({ code, details }: JobProblem, who: Doer, { language, say: sayCode }: Reader): string {
  const refused = refusedText({ code, details }, language);
  if (refused !== undefined) return refused;
  if (code === 'not-sent') return say(words.gaveUp, {}, language);
  if (code === 'defect') return say(words.defect, {}, language);
  // Only operators are told why in the words of the commands.
  if (code === 'refused')
    return who.kind === 'operator' ? String(details['why']) : say(words.gaveUp, {}, language);
  return sayCode(code, details);
}
