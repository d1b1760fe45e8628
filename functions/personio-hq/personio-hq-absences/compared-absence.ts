import type { Compared } from '../../../shared/direction.ts';
import { no, yes } from '../../../shared/fields.ts';
import type { HqAbsence } from '../../../shared/vendors/hq/port.ts';
import { endText, startText, typeLabel } from './absence-texts.ts';
import type { HqField } from './field-words.ts';
import { comparedFields, fieldWords } from './field-words.ts';
import type { AbsenceFacts, Wanted } from './wanted-absence.ts';

/** Of an HQ user. */
export type NameOf = (userId: number) => string;

type Told = Omit<HqAbsence, 'id' | 'createdOn'>;

/** Both sides as people see them in HQ; undefined where HQ never had the absence, or was not to have it. */
export async function comparedAbsence(
  wanted: Wanted,
  { held, link, former }: AbsenceFacts,
  names: () => Promise<NameOf>,
): Promise<Compared | undefined> {
  const shown = held ?? (former?.kind === 'equal' ? former.absence : undefined);
  const should = wanted.kind === 'present' ? wanted.fields : undefined;
  if (!shown) return should && link.targetId !== undefined ? 'gone' : undefined;
  if (!should && wanted.kind !== 'absent') return undefined;
  const nameOf = await names();
  const [left, right] = [should && textsOf(should, nameOf), textsOf(shown, nameOf)];
  return comparedFields.map((name) => ({
    field: fieldWords[name].en,
    wanted: left?.[name] ?? null,
    held: right[name],
  }));
}

function textsOf(
  { userId, type, start, end, note, isApproved = true }: Told,
  nameOf: NameOf,
): Record<HqField, string> {
  return {
    userId: nameOf(userId),
    type: typeLabel(type),
    start: startText({ type, start }, 'en'),
    end: endText({ type, end }, 'en'),
    note,
    isApproved: (isApproved ? yes : no).en,
  };
}
