import { pick } from '../random.ts';
import { domain, enterAbsence } from './cast.ts';
import type { Company } from './company.ts';
import { someTimes } from './some-times.ts';

type Acts = Record<string, () => unknown>;

/** What people do in Personio. */
export function personioActs(company: Company, random: () => number): Acts {
  return { ...absenceActs(company, random), ...editingActs(company, random), ...peopleActs(company, random) };
}

function absenceActs(company: Company, random: () => number): Acts {
  const { personio } = company;
  const some = () => pick(random, personio.state().absences);
  const enter = () => enterAbsence(company, random);
  return {
    'an absence is entered': enter,
    'another absence is entered': enter,
    'a third absence is entered': enter,
    'an absence is entered twice'() {
      const { personId, typeId, firstDay, lastDay, startsAtNoon, endsAtNoon, startsAt, endsAt } = some();
      const times =
        firstDay !== null
          ? { firstDay, lastDay, startsAtNoon, endsAtNoon }
          : { startsAt: startsAt ?? '', endsAt };
      return personio.person.createAbsence({ personId, typeId, ...times });
    },
    'an absence is deleted': () => personio.person.deleteAbsence(some().id),
    'another absence is deleted': () => personio.person.deleteAbsence(some().id),
    'an absence is touched': () => personio.person.touchAbsence(some().id),
  };
}

function editingActs({ personio }: Company, random: () => number): Acts {
  const some = () => pick(random, personio.state().absences);
  const edit = () => {
    const { id, firstDay } = some();
    return personio.person.updateAbsence(id, someTimes(firstDay === null ? 'HOUR' : 'DAY', random));
  };
  return {
    'an absence is moved': edit,
    'another absence is moved': edit,
    'an absence changes its type'() {
      const { id, firstDay } = some();
      const type = pick(random, personio.state().absenceTypes);
      const isSameUnit = (type.unit === 'DAY') === (firstDay !== null);
      const times = isSameUnit ? {} : someTimes(type.unit, random);
      return personio.person.updateAbsence(id, { typeId: type.id, ...times });
    },
    'an absence changes its status'() {
      const status = pick(random, ['PENDING', 'DELETION_PENDING', 'REJECTED', 'APPROVED'] as const);
      return personio.person.updateAbsence(some().id, { status });
    },
    'an absence is approved': () => personio.person.updateAbsence(some().id, { status: 'APPROVED' }),
    'a comment is written': () => personio.person.updateAbsence(some().id, { comment: `Notiz ${random()}` }),
  };
}

function peopleActs({ personio }: Company, random: () => number): Acts {
  const some = () => pick(random, personio.state().persons);
  const { updatePerson } = personio.person;
  return {
    'a person is hired': () =>
      personio.person.createPerson({ firstName: 'Fritz', lastName: 'X', email: `fritz@${domain}` }),
    'a person is entered twice'() {
      const { firstName, email } = some();
      return personio.person.createPerson({ firstName, lastName: 'Z', email: email?.toUpperCase() ?? null });
    },
    'a person changes the address in Personio'() {
      const { id, firstName } = some();
      return updatePerson(id, { email: addressOf(firstName, random) });
    },
    'a person has no address any more': () => updatePerson(some().id, { email: null }),
    'a person leaves': () => updatePerson(some().id, { status: 'INACTIVE' }),
    'a person who left is removed'() {
      const gone = personio.state().persons.filter(({ status }) => status === 'INACTIVE');
      return personio.person.removePerson(pick(random, gone).id);
    },
  };
}

/** The old or the new one, in some spelling. Addresses never pass on to somebody else. */
export function addressOf(firstName: string, random: () => number): string {
  const name = pick(random, [firstName.toLowerCase(), firstName.toUpperCase()]);
  return `${name}${pick(random, ['', '.neu'])}@${domain}`;
}
