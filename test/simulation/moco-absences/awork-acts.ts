import { pick } from '../random.ts';
import type { Agency } from './agency.ts';
import { emailOf, someDay, staff } from './cast.ts';
import type { Chronicle } from './chronicle.ts';
import { fieldsOf } from './absence-fields.ts';
import { addDays, morningOf } from './half-days.ts';
import type { AbsenceRow } from './held.ts';
import { markedFor, periodOf } from './held.ts';
import { matchOf } from './match.ts';
import { FORMER_PROVIDER } from './settings.ts';
import { wantedPeriods } from './wanted.ts';

type Acts = Record<string, () => unknown>;

/** What people and other integrations do in awork. */
export function aworkActs(agency: Agency, chronicle: Chronicle): Acts {
  return { ...userActs(agency), ...handActs(agency), ...apiActs(agency), ...oursActs(agency, chronicle) };
}

function userActs({ awork, random }: Agency): Acts {
  const some = () =>
    pick(
      random,
      awork.state().users.filter(({ lastName }) => lastName === 'X'),
    );
  return {
    'somebody joins awork': () =>
      awork.person.createUser({ firstName: 'Cleo', lastName: 'X', email: emailOf('Cleo') }).id,
    'a person changes the address in awork'() {
      const { id, firstName } = some();
      const email = emailOf(`${firstName.toLowerCase()}${pick(random, ['', '.neu'])}`);
      awork.person.updateUser(id, { email });
      return email;
    },
    'a person is deactivated in awork': () => awork.person.deactivateUser(some().id).id,
    'a person is back in awork'() {
      const gone = awork.state().users.filter(({ isDeactivated }) => isDeactivated);
      return awork.person.updateUser(pick(random, gone).id, { isDeactivated: false }).id;
    },
  };
}

/** A time of somebody: just that of one of MOCO's, overlapping or containing it, or any. */
function someTime(agency: Agency) {
  const { random } = agency;
  const id = pick(random, staff(agency)).id;
  const userId = matchOf(id, agency).aworkUserId ?? pick(random, agency.awork.state().users).id;
  const startOn = someDay(random);
  const any = { startOn, endOn: addDays(startOn, pick(random, [0, 1, 3])) };
  const wanted = wantedPeriods(id, agency);
  if (wanted.length === 0 || random() < 0.2) return { userId, ...any };
  const { from, to } = pick(random, wanted);
  const period = pick(random, [
    { from, to },
    { from, to },
    { from: from - 2, to: to + 2 },
    { from: from + 1, to: to + 3 },
  ]);
  return { userId, ...fieldsOf(period) };
}

function handActs(agency: Agency): Acts {
  const { awork, random } = agency;
  const own = () =>
    pick(
      random,
      awork.state().absences.filter(({ externalProvider }) => !externalProvider),
    );
  const enter = () => {
    const time = someTime(agency);
    const { id } = awork.person.createAbsence({ ...time, description: 'Von Hand' });
    return `${id} ${JSON.stringify(time)}`;
  };
  return {
    'an absence is entered by hand': enter,
    'another absence is entered by hand': enter,
    'an absence by hand is changed'() {
      const { id, startOn } = own();
      const endOn = addDays(startOn.slice(0, 10), pick(random, [0, 2, 4]));
      awork.person.changeAbsence(id, { endOn, isHalfDayOnStart: false, isHalfDayOnEnd: false });
      return `${id} ${endOn}`;
    },
    'an absence by hand is removed'() {
      const { id } = own();
      awork.person.deleteAbsence(id);
      return id;
    },
  };
}

function apiActs(agency: Agency): Acts {
  const { awork, random } = agency;
  const providers = ['Personio', FORMER_PROVIDER];
  const own = () =>
    pick(
      random,
      awork.state().absences.filter((row) => providers.includes(row.externalProvider ?? '')),
    );
  return {
    'another integration enters an absence'() {
      const time = { ...someTime(agency), externalProvider: pick(random, providers) };
      return `${awork.person.createAbsenceByApi(time).id} ${JSON.stringify(time)}`;
    },
    'another integration changes an absence'() {
      const { id, startOn } = own();
      const endOn = addDays(startOn.slice(0, 10), pick(random, [0, 1, 5]));
      awork.person.changeAbsenceByApi(id, { endOn, isHalfDayOnStart: false, isHalfDayOnEnd: false });
      return id;
    },
    'another integration removes an absence'() {
      const { id } = own();
      awork.person.deleteAbsenceByApi(id);
      return id;
    },
  };
}

/** By somebody with a key of their own, as ours are closed to people. */
function oursActs(agency: Agency, { facts }: Chronicle): Acts {
  const { awork, random, stores, settings } = agency;
  const isOpen = (row: AbsenceRow) => periodOf(row).to >= morningOf(settings().absencesFrom);
  const own = () =>
    pick(
      random,
      awork.state().absences.filter((row) => markedFor(row) !== undefined && isOpen(row)),
    );
  return {
    'somebody changes one of ours'() {
      const { id, startOn } = own();
      const changes = pick(random, [
        { description: 'geändert' },
        { endOn: addDays(startOn.slice(0, 10), 3), isHalfDayOnStart: false, isHalfDayOnEnd: false },
        { startOn: addDays(startOn.slice(0, 10), -1), isHalfDayOnStart: false, isHalfDayOnEnd: false },
      ]);
      awork.person.changeAbsenceByApi(id, changes);
      return `${id} ${JSON.stringify(changes)}`;
    },
    'somebody removes one of ours'() {
      const { id } = own();
      awork.person.deleteAbsenceByApi(id);
      return id;
    },
    // Only of what is known as ours: a create that is not confirmed yet is told by its mark alone.
    'somebody takes our mark off'() {
      const { id } = own();
      const items = stores.links.items(({ entity }) => entity === 'person');
      if (!items.some(({ data }) => JSON.stringify(data ?? null).includes(id)))
        throw new Error('not known yet');
      awork.person.changeAbsenceByApi(id, { externalProvider: null });
      facts.known.add(id);
      return id;
    },
  };
}
