import type { Simulators } from '../../simulators.ts';
import { daysFromToday, freeWeekday } from './days.ts';

const DESCRIBED = [
  { note: 'Auftakt', first: 'Lena', daysAgo: 3, hours: 2 },
  { note: 'Seitenstruktur', first: 'Jonas', daysAgo: 2, hours: 3.5 },
  { note: 'Erste Entwürfe', first: 'Lena', daysAgo: 1, hours: 4 },
];
const HOLIDAY = 4;

/** A website that is worked on in awork, a campaign that MOCO alone has yet, and a holiday. */
export function beginMocoAwork({ moco, awork }: Pick<Simulators, 'moco' | 'awork'>): void {
  const customer_id = moco.state().companies[0]?.id;
  if (customer_id === undefined) return;
  const { id } = awork.person.createProject({ name: 'Website' });
  bookPast({ awork }, id);
  const website = moco.person.createProject({
    ...{ name: 'Website', customer_id, finish_date: daysFromToday(60) },
    custom_properties: {
      'Sync zu awork': '1',
      'awork Projekt': `https://nordagentur.awork.com/projects/${id}`,
    },
  });
  for (const name of ['Konzeption', 'Design']) moco.person.addTask(website.id, { name });
  const shoot = { name: 'Imagefilm', customer_id, finish_date: daysFromToday(90) };
  moco.person.createProject({ ...shoot, tags: ['Sync to awork'] });
  const userId = moco.state().users.find(({ firstname }) => firstname === 'Jonas')?.id;
  if (userId === undefined) return;
  const day = freeWeekday(30);
  moco.person.takeDays({ userId, from: day, to: day, code: HOLIDAY });
}

function bookPast({ awork }: Pick<Simulators, 'awork'>, projectId: string): void {
  const { users, typesOfWork } = awork.state();
  const typeOfWorkId = typesOfWork.find(({ name }) => name === 'Konzeption')?.id;
  for (const { note, first, daysAgo, hours } of DESCRIBED) {
    const userId = users.find(({ firstName }) => firstName === first)?.id;
    if (userId === undefined || typeOfWorkId === undefined) continue;
    awork.person.createTimeEntry({
      ...{ userId, projectId, typeOfWorkId, note, durationSeconds: hours * 3600 },
      startDateLocal: daysFromToday(-daysAgo),
    });
  }
}
