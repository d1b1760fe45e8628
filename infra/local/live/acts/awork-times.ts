import type { AworkState } from '../../../../test/vendors/awork/simulator.ts';
import { tell } from '../told.ts';
import type { LiveAct, Stage } from './act.ts';
import { dayFrom, NotNow } from './act.ts';
import { sharedProject } from './moco-projects.ts';

const connector = 'moco-awork';
const notes = ['Sitemap', 'Wireframes', 'Abstimmung', 'Texte', 'Startseite'];
const HALF_HOUR_SECONDS = 1800;

const nobody = tell({
  en: 'The person is not in awork any more',
  de: 'Die Person gibt es in awork nicht mehr',
  no: 'Personen er ikke lenger i awork',
});
const noTime = tell({
  en: 'There is no time on this project in awork. Book some first',
  de: 'In awork gibt es keine Zeit auf diesem Projekt. Buchen Sie zuerst welche',
  no: 'Det er ingen tid på dette prosjektet i awork. Før noe først',
});

function bookOnShared(first: string, durationSeconds: number, { vendors, now }: Stage): undefined {
  const { awork } = vendors;
  const { users, tasks, typesOfWork, timeEntries } = awork.state();
  const { aworkId: projectId } = sharedProject(vendors);
  const userId = users.find(({ firstName }) => firstName === first)?.id;
  const task = tasks.find((each) => each.projectId === projectId && each.name === 'Konzeption');
  const typeOfWorkId = (typesOfWork.find(({ name }) => name === 'Konzeption') ?? typesOfWork[0])?.id;
  if (userId === undefined || typeOfWorkId === undefined) throw new NotNow(nobody);
  awork.person.createTimeEntry({
    ...{ userId, projectId, typeOfWorkId, durationSeconds },
    ...(task && { taskId: task.id }),
    startDateLocal: dayFrom(now(), 0),
    note: notes[timeEntries.length % notes.length] ?? '',
  });
}

function lastTime({ vendors }: Stage): AworkState['timeEntries'][number] {
  const { aworkId } = sharedProject(vendors);
  const entries = vendors.awork.state().timeEntries.filter(({ projectId }) => projectId === aworkId);
  const last = entries.toSorted((one, other) => one.createdOn.localeCompare(other.createdOn)).at(-1);
  if (!last) throw new NotNow(noTime);
  return last;
}

export const aworkTimeActs: readonly LiveAct[] = [
  {
    ...{ id: 'awork-book', vendor: 'awork', connector },
    label: { en: 'Lena books 1.5 h', de: 'Lena bucht 1,5 Std.', no: 'Lena fører 1,5 t' },
    play: (stage) => bookOnShared('Lena', 3 * HALF_HOUR_SECONDS, stage),
  },
  {
    ...{ id: 'awork-longer', vendor: 'awork', connector },
    label: {
      en: 'Make the latest time half an hour longer',
      de: 'Die letzte Zeit um eine halbe Stunde verlängern',
      no: 'Gjør den siste tiden en halv time lengre',
    },
    play(stage) {
      const { id, duration } = lastTime(stage);
      stage.vendors.awork.person.updateTimeEntry(id, { durationSeconds: duration + HALF_HOUR_SECONDS });
      return undefined;
    },
  },
  {
    ...{ id: 'awork-delete', vendor: 'awork', connector },
    label: { en: 'Delete the latest time', de: 'Die letzte Zeit löschen', no: 'Slett den siste tiden' },
    play(stage) {
      stage.vendors.awork.person.deleteTimeEntry(lastTime(stage).id);
      return undefined;
    },
  },
  {
    ...{ id: 'awork-stranger', vendor: 'awork', connector },
    label: {
      en: 'Mira, whom MOCO does not know, books 1 h',
      de: 'Mira, die MOCO nicht kennt, bucht 1 Std.',
      no: 'Mira, som MOCO ikke kjenner, fører 1 t',
    },
    play: (stage) => bookOnShared('Mira', 2 * HALF_HOUR_SECONDS, stage),
  },
];
