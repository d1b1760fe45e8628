import { pick } from '../random.ts';
import type { Agency } from './agency.ts';
import { emailOf } from './cast.ts';
import type { Cast } from './cast.ts';
import { days } from './time-acts.ts';

type Acts = Record<string, () => unknown>;

/** What people do with reportings, tasks and one another in HQ. */
export function hqTimeActs({ hq, settings }: Agency, cast: Cast, random: () => number): Acts {
  const reporting = () => pick(random, hq.state().reportings);
  const task = () => pick(random, hq.state().tasks);
  return {
    'a reporting is approved': () => hq.person.approveReporting(reporting().id).id,
    'an approval is taken back'() {
      const { id } = pick(
        random,
        hq.state().reportings.filter(({ isApproved }) => isApproved),
      );
      hq.person.updateReporting(id, { isApproved: false });
      return id;
    },
    'a reporting is invoiced': () => hq.person.billReporting(reporting().id).id,
    'a reporting is edited in HQ'() {
      const { id } = reporting();
      hq.person.updateReporting(id, { duration: 1800, note: `In HQ geändert ${cast.next()}` });
      return id;
    },
    'a reporting is deleted in HQ'() {
      const { id } = reporting();
      hq.person.deleteReporting(id);
      return id;
    },
    'a reporting is booked in HQ'() {
      const [project, user] = [pick(random, hq.state().projects), pick(random, hq.state().users)];
      const { id } = hq.person.createReporting({
        ...{ userId: user.id, projectId: project.id, startOn: `${pick(random, days)}T00:00:00` },
        ...{ duration: 900, note: 'von Hand' },
      });
      return id;
    },
    'a task is closed in HQ': () => hq.person.finishTask(task().id).id,
    'a task is renamed in HQ'() {
      const { id, name } = task();
      if (name === settings.phase) throw new Error('a phase keeps its name');
      hq.person.updateTask(id, { name: `In HQ ${cast.next()}` });
      return id;
    },
    'a task is deleted in HQ'() {
      const { id } = task();
      hq.person.deleteTask(id);
      return id;
    },
    'a task is made in HQ'() {
      const { id: projectId } = pick(random, hq.state().projects);
      return hq.person.createTask({ projectId, name: pick(random, ['Handarbeit', settings.phase]) }).id;
    },
    'a person comes to HQ'() {
      if (hq.state().users.some(({ firstName }) => firstName === 'Mira')) throw new Error('she is there');
      return hq.person.createUser({ firstName: 'Mira', lastName: 'Amsel', email: emailOf('mira') }).id;
    },
    'a person leaves HQ'() {
      if (random() < 0.7) throw new Error('rather not');
      const { id } = pick(random, hq.state().users);
      hq.person.deactivateUser(id);
      return id;
    },
  };
}
