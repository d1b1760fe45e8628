import type { ChecklistItem } from '../../../operations/checklist.ts';
import type { SetupContext } from '../../../operations/setup-context.ts';
import { createTell, warnOf } from '../../../operations/tell.ts';
import type { Wording } from '../../../wording.ts';
import type { AworkClient } from '../client.ts';
import { isMember } from '../directory.ts';
import { aworkPeopleWords } from './wordings.ts';

/** Whom somebody of awork is in the other system. */
type Match = { kind: 'found' } | { kind: Unmatched; name: string };
type Unmatched = 'unknown' | 'deactivated' | 'without-email';

/** What becomes of the times of whoever has nobody in the other system; with `{names}`, `found` with `{count}` and `{all}`. */
export interface PeopleWords {
  found: Wording;
  unknown: Wording;
  deactivated: Wording;
  unaddressed: Wording;
}

/** Says which people of the workspace have nobody in the other system, for want of the same e-mail address. */
export async function compareAworkPeople(
  matchOf: (aworkUserId: string) => Promise<Match>,
  words: PeopleWords,
  awork: Pick<AworkClient, 'users'>,
  setup: Pick<SetupContext, 'language'>,
): Promise<ChecklistItem[]> {
  const tell = createTell(setup);
  const members = (await awork.users()).filter(isMember);
  const matches = await Promise.all(members.map(({ id }) => matchOf(id)));
  const named = (kind: Unmatched) => matches.flatMap((match) => (match.kind === kind ? [match.name] : []));
  const unaddressed = named('without-email');
  const count = matches.filter(({ kind }) => kind === 'found').length;
  const found = tell('ok', words.found, { count, all: members.length });
  if (members.length > 0 && unaddressed.length === members.length)
    return [found, tell('person', aworkPeopleWords.noAddresses)];
  return [
    found,
    ...warnOf(named('unknown'), words.unknown, tell),
    ...warnOf(named('deactivated'), words.deactivated, tell),
    ...warnOf(unaddressed, words.unaddressed, tell),
  ];
}
