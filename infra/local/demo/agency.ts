import type { Simulators } from '../simulators.ts';

const people = [
  { first: 'Lena', last: 'Brandt', email: 'lena@nordagentur.example' },
  { first: 'Jonas', last: 'Keller', email: 'jonas@nordagentur.example' },
];
const activities = ['Konzeption', 'Design', 'Beratung'];

/** The people, clients and templates of the demo agency, unless they are there from an earlier start. */
export function seedAgency({ moco, awork }: Simulators): void {
  if (moco.state().companies.length > 0) return;
  for (const { first, last, email } of people) {
    moco.person.createUser({ firstname: first, lastname: last, email });
    awork.person.createUser({ firstName: first, lastName: last, email: email.toUpperCase() });
  }
  awork.person.createUser({ firstName: 'Mira', lastName: 'Sommer', email: 'mira@nordagentur.example' });
  for (const name of activities) awork.person.createTypeOfWork({ name });
  awork.person.createTemplate({
    name: 'Website Standard',
    lists: [{ name: 'Phase 1', tasks: ['Kick-off'] }],
  });
  moco.person.createCompany({ name: 'Nordlicht Verlag GmbH' });
}

/** Looks the demo's people and activities up by name. */
export function directory({ moco, awork }: Pick<Simulators, 'moco' | 'awork'>) {
  const required = <T>(found: T | undefined, name: string): T => {
    if (found === undefined) throw new Error(`the demo agency has no ${name}`);
    return found;
  };
  return {
    aworkUser: (first: string) =>
      required(
        awork.state().users.find(({ firstName }) => firstName === first),
        first,
      ).id,
    activity: (name: string) =>
      required(
        awork.state().typesOfWork.find((type) => type.name === name),
        name,
      ).id,
    customer: () => required(moco.state().companies[0], 'customer').id,
    mocoUser: (first: string) =>
      required(
        moco.state().users.find(({ firstname }) => firstname === first),
        first,
      ).id,
  };
}
