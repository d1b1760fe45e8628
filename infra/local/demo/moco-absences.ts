import { DateTime } from 'luxon';
import type { Simulators } from '../simulators.ts';
import type { Scene } from './demo-connector.ts';

type Both = Pick<Simulators, 'moco' | 'awork'>;

interface People {
  moco: number;
  awork: string;
}

const HOLIDAY = 4;
/** A Thursday that nobody has taken yet, also where the suite was started before. */
function freeThursday({ moco }: Both, { moco: userId }: People): DateTime<true> {
  const taken = moco.state().schedules.flatMap(({ user, date }) => (user?.id === userId ? [date] : []));
  let day = DateTime.utc().startOf('week').plus({ weeks: 2, days: 3 });
  while (taken.some((date) => date >= day.toISODate())) day = day.plus({ weeks: 2 });
  return day;
}

/** What awork shows of somebody from a day on, such as `2026-03-05 – 2026-03-10`. */
function shown({ awork }: Both, { awork: userId }: People, from: string): string[] {
  return awork
    .state()
    .absences.filter((absence) => absence.userId === userId && absence.endOn >= from)
    .map(({ startOn, endOn }) => `${startOn.slice(0, 10)} – ${endOn.slice(0, 10)}`)
    .toSorted();
}

/** Somebody takes a holiday over a weekend, and comes back a day early. */
export function absenceScenes(both: Both, who: People): Record<'taken' | 'shortened', Scene> {
  const { moco } = both;
  const first = freeThursday(both, who);
  const day = (plus: number) => first.plus({ days: plus }).toISODate();
  return {
    taken: {
      system: 'MOCO',
      act: 'Lena takes a holiday from Thursday to Tuesday',
      effect: 'awork shows one absence over the weekend, and says no more than that',
      play: () => void moco.person.takeDays({ userId: who.moco, from: day(0), to: day(5), code: HOLIDAY }),
      holds: () => shown(both, who, day(0)).join() === `${day(0)} – ${day(5)}`,
    },
    shortened: {
      system: 'MOCO',
      act: 'Lena comes back a day early',
      effect: 'the absence in awork ends on Monday',
      play: () => {
        const last = moco
          .state()
          .schedules.find(({ user, date }) => user?.id === who.moco && date === day(5));
        if (last) moco.person.removeDay(last.id);
      },
      holds: () => shown(both, who, day(0)).join() === `${day(0)} – ${day(4)}`,
    },
  };
}
