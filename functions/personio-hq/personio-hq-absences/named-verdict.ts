import type { FinalVerdict } from '../../../shared/direction.ts';
import { toFailure } from '../../../shared/failure.ts';
import type { PersonioHqRun } from '../run.ts';
import { hqUsers } from '../run.ts';
import { absenceDetails } from './absence-texts.ts';
import type { AbsenceFacts } from './wanted-absence.ts';

/** What people are to read of an absence says which one it is. */
export function namedVerdict(
  verdict: FinalVerdict,
  { source, held, type }: AbsenceFacts,
  person: string | undefined,
): FinalVerdict {
  if (!isRead(verdict)) return verdict;
  const subject = absenceDetails({ source, held, type: type?.name, person: person ?? '' });
  return { ...verdict, details: { ...verdict.details, ...subject } };
}

/** Whether people read of it beyond its own page. */
export function isRead({ kind, reason }: FinalVerdict): boolean {
  return kind !== 'nothing' || reason.staysDifferent === true;
}

/** Whose absence it is, where a person is to read of it. A name that cannot be read is no reason to stop. */
export async function personName(
  { source, held }: Pick<AbsenceFacts, 'source' | 'held'>,
  run: PersonioHqRun,
): Promise<string | undefined> {
  if (!source) return (await hqUsers(run)).find(({ id }) => id === held?.userId)?.name;
  try {
    return (await run.personio.person(source.personId))?.name;
  } catch (error) {
    if (toFailure(error).reason.kind !== 'park') throw error;
    return undefined;
  }
}
