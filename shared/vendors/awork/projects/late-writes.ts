import { commonReasons } from '../../../common-reasons.ts';
import { Failure } from '../../../failure.ts';
import type { ClaimedLink, Link } from '../../../links/link.ts';
import type { ProjectField, WrittenFields } from './project-fields.ts';
import { writtenName } from './project-fields.ts';

/**
 * Throws `answer-lost` where somebody changed a field in awork for which a write of ours, never answered, may still come
 * true: only then is it known whose value stays.
 */
export function holdForLateWrite(
  kept: readonly ProjectField[],
  { data }: Pick<WrittenFields, 'data'>,
  link: Link | ClaimedLink,
  now: Date,
): void {
  const isOpen = kept.some((field) => (data.intended[writtenName(field)] ?? []).length > 0);
  const createAfter = 'createAfter' in link ? (link.createAfter ?? 0) : 0;
  const seconds = Math.ceil((createAfter - now.getTime()) / 1000);
  if (!isOpen || seconds <= 0) return;
  const details = { vendor: 'awork', problem: 'no answer' };
  throw new Failure(commonReasons['answer-lost'], { details, retryAfterSeconds: seconds });
}
