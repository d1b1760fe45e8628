import { Failure } from '../../../shared/failure.ts';
import type { Link } from '../../../shared/links/link.ts';
import type { MocoAworkRun } from '../run.ts';
import type { HeldAbsence } from './awork-absence.ts';
import { mocoUserOf, toHeld } from './awork-absence.ts';
import type { DayOff } from './days-off.ts';
import { readDaysOff } from './days-off.ts';
import { mayPlanPeople } from './may-plan-people.ts';
import type { PersonFacts } from './person-facts.ts';
import { readPersonLink } from './person-link.ts';
import { absenceReasons } from './reasons.ts';
import { seesOthers } from './shows-nobody.ts';
import { worksBy } from './working-half-days.ts';

export interface ListedPerson {
  facts: PersonFacts;
  link: Link | undefined;
  /** Absences of ours stand at somebody in awork of whom the link knows nothing. */
  isElsewhere: boolean;
}

/**
 * Both sides of everybody from that day on, each listed in as few calls as there are pages. Our links come first: what is
 * linked while the lists are read must not look as if it were missing from them.
 */
export async function listPeople(fromDay: string, run: MocoAworkRun): Promise<ListedPerson[]> {
  const { moco, awork, people, links: store, connection } = run;
  const links = new Map<number, Link>();
  for await (const link of store.list(connection.id, 'person')) links.set(Number(link.key.sourceId), link);
  people.refresh();
  const mayPlan = await mayPlanPeople(run);
  const days = Map.groupBy(await readDaysOff({ fromDay }, run), ({ mocoUserId }) => mocoUserId);
  await guardListed(days, links, moco);
  const held = (await awork.absences({ fromDay })).map(toHeld);
  const employments = Map.groupBy(await moco.employments(), ({ user }) => user.id);
  const byUser = Map.groupBy(held, ({ userId }) => userId);
  const marked = Map.groupBy(held, ({ provider }) => Number(mocoUserOf(provider) ?? 0));
  marked.delete(0);
  const listed: ListedPerson[] = [];
  for (const mocoUserId of new Set([...days.keys(), ...linked(links), ...marked.keys()])) {
    const link = links.get(mocoUserId);
    const known = readPersonLink(link?.data);
    const person = await people.knownMocoPerson(mocoUserId);
    const bearers = (marked.get(mocoUserId) ?? []).map(({ userId }) => userId);
    const others = bearers.filter((id) => id !== person?.aworkUserId);
    const data = { ...known, aworkUserIds: [...new Set([...known.aworkUserIds, ...others])] };
    const users = new Set([person?.aworkUserId, ...data.aworkUserIds]);
    const facts: PersonFacts = {
      ...{ mocoUserId, person, data, mayPlan },
      ...{ days: days.get(mocoUserId) ?? [], works: worksBy(employments.get(mocoUserId) ?? []) },
      held: [...users].flatMap((userId): HeldAbsence[] => byUser.get(userId ?? '') ?? []),
    };
    listed.push({ facts, link, isElsewhere: data.aworkUserIds.length > known.aworkUserIds.length });
  }
  return listed;
}

function linked(links: ReadonlyMap<number, Link>): number[] {
  return [...links].filter(([, { targetId }]) => targetId !== undefined).map(([id]) => id);
}

/** That nobody is away any more of several who were may be a key that sees nothing but its owner's. */
async function guardListed(
  days: ReadonlyMap<number, DayOff[]>,
  links: ReadonlyMap<number, Link>,
  moco: MocoAworkRun['moco'],
): Promise<void> {
  const known = [...links].filter(([, { data }]) => readPersonLink(data).days.length > 0);
  const keyOwner = await moco.keyOwner();
  const others = known.filter(([id]) => id !== keyOwner);
  if (others.length < 2 || others.some(([id]) => days.has(id)) || (await seesOthers(keyOwner, moco))) return;
  throw new Failure(absenceReasons['absences-unlisted']);
}
