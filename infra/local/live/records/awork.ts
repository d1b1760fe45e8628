import type { AworkState } from '../../../../test/vendors/awork/simulator.ts';
import { absencePhrase, projectPhrase, timePhrase } from '../phrases.ts';
import { dayText } from '../quantities.ts';
import { listed, tell } from '../told.ts';
import type { LiveRecord } from './record.ts';

const taskCount = { en: 'tasks: {count}', de: 'Aufgaben: {count}', no: 'oppgaver: {count}' };

export function aworkRecords(state: AworkState): LiveRecord[] {
  const who = new Map<string | null, string>(state.users.map(({ id, firstName }) => [id, firstName]));
  const projects = new Map<string | null, string>(state.projects.map(({ id, name }) => [id, name]));
  return [
    ...projectRecords(state),
    ...state.timeEntries.map((each): LiveRecord => ({
      ...common('time', each),
      phrase: timePhrase(
        who.get(each.userId) ?? '?',
        projects.get(each.projectId) ?? each.typeOfWork?.name ?? '?',
        each.duration,
      ),
      facts: listed(
        each.startDateLocal && dayText(each.startDateLocal),
        each.task?.name ?? each.typeOfWork?.name,
        each.note,
      ),
      source: { entity: 'time', id: each.id },
    })),
    ...state.absences
      .filter(({ deletedOn }) => deletedOn === null)
      .map((each): LiveRecord => ({
        ...common('absence', each),
        phrase: absencePhrase(who.get(each.userId) ?? '?', each.startOn, each.endOn),
        facts: listed(each.description),
        target: { entity: 'person', id: String(each.userId) },
      })),
  ];
}

function projectRecords({ projects, companies, tasks, projectMembers, users }: AworkState): LiveRecord[] {
  return projects.map((each) => {
    const count = tasks.filter(({ projectId }) => projectId === each.id).length;
    const lead = projectMembers.find((member) => member.projectId === each.id && member.isResponsible);
    return {
      ...common('project', each),
      phrase: projectPhrase(each.name, each.dueDate),
      facts: listed(
        companies.find(({ id }) => id === each.companyId)?.name,
        users.find(({ id }) => id === lead?.userId)?.firstName,
        count > 0 && tell(taskCount, { count }),
      ),
      target: { entity: 'project', id: each.id },
    };
  });
}

function common(kind: string, { id, updatedOn }: { id: string; updatedOn: string }) {
  return { key: `awork/${kind}/${id}`, vendor: 'awork', at: updatedOn } as const;
}
