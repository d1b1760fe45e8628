import { pick } from '../random.ts';
import { WORKSPACE, type Agency } from './agency.ts';
import { emailOf, type Cast } from './cast.ts';

const PAIRS = 4;

/** What the integration before us, or people by hand, left in both systems. */
export interface Former {
  entries: Set<string>;
  reportings: Set<string>;
  /** An entry that may be either of two. */
  ambiguous: Set<string>;
}

/** A project that something else has served until now: its phase and a task in it are there, and pairs of an entry and its reporting. */
export function leaveFormerRecords(
  { hq, awork, settings }: Agency,
  former: Former,
  cast: Cast,
  random: () => number,
): void {
  const mark = `#${cast.next()}`;
  const inAwork = awork.person.createProject({ name: `Altes Portal ${mark}` });
  const project = hq.person.createProject({ name: `Altes Portal ${mark}`, startDate: '2026-01-01T00:00:00' });
  hq.person.setProjectField(project.id, settings.createField, 'true');
  hq.person.setProjectField(project.id, settings.linkField, `${WORKSPACE}/projects/${inAwork.id}`);
  const phase = hq.person.createTask({ projectId: project.id, name: settings.phase });
  const task = hq.person.createTask({ projectId: project.id, parentId: phase.id, name: 'Bisheriges' });
  const userId = hq.state().users.find(({ email }) => email === emailOf('lena'))?.id ?? 0;
  const aworkUserId = awork.state().users.find(({ firstName }) => firstName === 'Lena')?.id ?? '';
  const book = (day: string, durationSeconds: number, note: string) =>
    awork.person.createTimeEntry({
      ...{ userId: aworkUserId, projectId: inAwork.id, startDateLocal: day, durationSeconds, note },
      ...{ typeOfWorkId: awork.state().typesOfWork[0]?.id ?? '', isBillable: true },
    }).id;
  const transferred = (day: string, duration: number, note: string) =>
    String(
      hq.person.createReporting({
        ...{ userId, projectId: project.id, taskId: task.id, startOn: `${day}T00:00:00`, duration, note },
      }).id,
    );
  for (let count = 0; count < PAIRS; count += 1) {
    const place = [pick(random, ['2026-02-20', '2026-02-23']), 3600, 'Alt'] as const;
    former.entries.add(book(...place));
    former.reportings.add(transferred(...place));
  }
  former.ambiguous.add(book('2026-02-24', 5400, 'Wer weiß'));
  for (const note of ['Erster', 'Zweiter']) transferred('2026-02-24', 5400, note);
}
