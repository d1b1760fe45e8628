import type { AworkTimeEntry } from '../records.ts';
import type { Details } from '../../../wording.ts';
import { nameOf } from '../../../name-of.ts';

/** Which entry a sentence is about, as people know it: its day, project and person. */
export function aboutEntry({ startDateLocal, project, user, userId }: AworkTimeEntry): Details {
  return {
    date: startDateLocal?.slice(0, 'yyyy-MM-dd'.length) ?? '',
    project: project?.name ?? '',
    person: nameOf(user?.firstName, user?.lastName) ?? userId ?? '',
  };
}
