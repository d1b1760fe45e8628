import { tell } from '../told.ts';
import type { LiveAct } from './act.ts';
import { freeDay, NotNow } from './act.ts';

const connector = 'moco-awork';
const HOLIDAY = 4;

const noLena = tell({
  en: 'Lena is not in MOCO',
  de: 'Lena gibt es in MOCO nicht',
  no: 'Lena er ikke i MOCO',
});
const isKnown = tell({
  en: 'Mira is in MOCO already',
  de: 'Mira gibt es in MOCO schon',
  no: 'Mira er allerede i MOCO',
});
const added = tell({
  en: 'Mira is in MOCO now; what waited for her goes through by itself',
  de: 'Mira gibt es jetzt in MOCO; was auf sie wartete, geht von selbst durch',
  no: 'Mira er nå i MOCO; det som ventet på henne, går gjennom av seg selv',
});
const noTime = tell({
  en: 'MOCO has no time that is not billed',
  de: 'MOCO hat keine Zeit, die nicht abgerechnet ist',
  no: 'MOCO har ingen tid som ikke er fakturert',
});
const billed = tell({
  en: 'MOCO has the latest time on an invoice now; who changes it in awork is told so',
  de: 'Die letzte Zeit ist in MOCO jetzt abgerechnet; wer sie in awork ändert, erfährt es',
  no: 'Den siste tiden er nå fakturert i MOCO; den som endrer den i awork, får vite det',
});

export const mocoPeopleActs: readonly LiveAct[] = [
  {
    ...{ id: 'moco-day-off', vendor: 'moco', connector },
    label: { en: 'Lena takes a day off', de: 'Lena nimmt einen Tag frei', no: 'Lena tar en fridag' },
    play({ vendors: { moco }, now }) {
      const { users, schedules } = moco.state();
      const userId = users.find(({ firstname }) => firstname === 'Lena')?.id;
      if (userId === undefined) throw new NotNow(noLena);
      const taken = schedules.flatMap(({ user, date }) => (user?.id === userId ? [date] : []));
      const day = freeDay(now(), taken);
      moco.person.takeDays({ userId, from: day, to: day, code: HOLIDAY });
      return undefined;
    },
  },
  {
    ...{ id: 'moco-add-mira', vendor: 'moco', connector },
    label: { en: 'Add Mira', de: 'Mira anlegen', no: 'Legg til Mira' },
    play({ vendors: { moco } }) {
      if (moco.state().users.some(({ firstname }) => firstname === 'Mira')) throw new NotNow(isKnown);
      const email = 'mira@nordagentur.example';
      moco.person.createUser({ firstname: 'Mira', lastname: 'Sommer', email });
      return added;
    },
  },
  {
    ...{ id: 'moco-bill', vendor: 'moco', connector },
    label: {
      en: 'Put the latest time on an invoice',
      de: 'Die letzte Zeit abrechnen',
      no: 'Fakturer den siste tiden',
    },
    play({ vendors: { moco } }) {
      const last = moco.state().activities.findLast((each) => !each.billed);
      if (!last) throw new NotNow(noTime);
      moco.person.billActivity(last.id);
      return billed;
    },
  },
];
