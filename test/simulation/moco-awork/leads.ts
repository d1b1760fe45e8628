import { pick } from '../random.ts';
import type { Chronicle } from './chronicle.ts';
import { choose } from './choices.ts';
import type { Office } from './office.ts';

/** They lead projects and book no time. Piet comes to awork later. */
const names = ['Nora', 'Piet'];
const emailOf = (name: string) => `${name.toLowerCase()}@nordagentur.example`;

export function prepareLeads({ moco, awork }: Office): void {
  for (const name of names) moco.person.createUser({ firstname: name, lastname: 'X', email: emailOf(name) });
  awork.person.createUser({ firstName: 'Nora', lastName: 'X', email: emailOf('Nora') });
}

/** Who leads projects, and who is responsible for them in awork. */
export function leadActs(
  office: Office,
  chronicle: Chronicle,
  random: () => number,
): Record<string, () => unknown> {
  const { moco, awork, connection } = office;
  const noraInAwork = () => awork.state().users.find(({ firstName }) => firstName === 'Nora')?.id ?? '';
  const noraInMoco = () => moco.state().users.find(({ firstname }) => firstname === 'Nora')?.id ?? 0;
  const linkField = String(connection.settings['linkField']);
  const linked = () => {
    const addresses = moco.state().projects.map((each) => String(each.custom_properties[linkField] ?? ''));
    return awork.state().projects.filter(({ id }) => addresses.some((address) => address.endsWith(id)));
  };
  const working = () =>
    awork.state().users.filter(({ isArchived, isDeactivated }) => !isArchived && !isDeactivated);
  const lead = () => {
    const { id, leader } = pick(random, moco.state().projects);
    const { id: leader_id } = pick(random, moco.state().users);
    moco.person.updateProject(id, { leader_id });
    chronicle.formerLeads.set(id, [...(chronicle.formerLeads.get(id) ?? []), leader?.id ?? 0]);
  };
  const takeOver = () => {
    const { id } = pick(random, linked());
    choose(id, random() < 0.3 ? null : pick(random, working()).id, office, chronicle);
  };
  return {
    'a MOCO project gets another lead': lead,
    'another MOCO project gets another lead': lead,
    'somebody is made responsible in awork': takeOver,
    'somebody joins awork': () =>
      awork.person.createUser({ firstName: 'Piet', lastName: 'X', email: emailOf('Piet') }),
    'a lead leaves awork': () => awork.person.deactivateUser(noraInAwork()),
    'a lead is back in awork': () => awork.person.updateUser(noraInAwork(), { isDeactivated: false }),
    'a lead leaves MOCO'() {
      const led = moco.state().projects.filter(({ leader }) => leader?.id === noraInMoco());
      // MOCO would let nobody write the address into a project whose lead has left.
      if (!led.every((each) => each.custom_properties[linkField])) throw new Error('their project is new');
      return moco.person.updateUser(noraInMoco(), { active: false });
    },
    'a lead is back in MOCO': () => moco.person.updateUser(noraInMoco(), { active: true }),
  };
}
