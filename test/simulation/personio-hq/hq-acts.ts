import { pick } from '../random.ts';
import { domain, enterForeign } from './cast.ts';
import type { Company } from './company.ts';
import { absenceLinks } from './ledger.ts';
import { addressOf } from './personio-acts.ts';
import { START_DATE } from './settings.ts';

type Acts = Record<string, () => unknown>;

/** What people do in HQ. */
export function hqActs(company: Company, random: () => number): Acts {
  return { ...userActs(company, random), ...oursActs(company, random), ...foreignActs(company, random) };
}

function userActs({ hq }: Company, random: () => number): Acts {
  const some = () => pick(random, hq.state().users);
  const create = (name: string) =>
    hq.person.createUser({ firstName: name, lastName: 'Y', email: `${name}@${domain}` });
  return {
    'a person gets an HQ user': () => create('cleo'),
    'a new person gets an HQ user': () => create(pick(random, ['Fritz', 'fritz', 'anna'])),
    'a person changes the address in HQ'() {
      const { id, firstName } = some();
      return hq.person.updateUser(id, { email: addressOf(firstName, random) });
    },
    'an HQ user is deactivated': () => hq.person.deactivateUser(some().id),
  };
}

/** Only what is linked is changed: whose create is not confirmed yet is told by its looks alone. */
function oursActs(company: Company, random: () => number): Acts {
  const { hq } = company;
  const some = () => {
    const linked = new Set([...absenceLinks(company).values()].map(({ targetId }) => targetId));
    const isInScope = ({ end }: { end: string }) => end > `${START_DATE}T00:00:00`;
    return pick(
      random,
      hq.state().absences.filter((row) => linked.has(String(row.id)) && isInScope(row)),
    );
  };
  return {
    'somebody deletes one of ours in HQ': () => hq.person.deleteAbsence(some().id),
    'somebody changes one of ours in HQ': () => hq.person.changeAbsence(some().id, { note: 'geändert' }),
    'somebody moves one of ours in HQ': () =>
      hq.person.changeAbsence(some().id, { end: '2026-04-20T00:00:00' }),
  };
}

function foreignActs(company: Company, random: () => number): Acts {
  const { hq } = company;
  const some = () =>
    pick(
      random,
      hq.state().absences.filter(({ createdBy }) => createdBy === 'person'),
    );
  return {
    'an absence is entered in HQ by hand': () => enterForeign(company, random),
    'a foreign absence is deleted': () => hq.person.deleteAbsence(some().id),
    'a foreign absence is changed': () =>
      hq.person.changeAbsence(some().id, { note: `von Hand ${random()}` }),
  };
}
