import { isSyncRequested } from '../../../functions/moco-awork/moco-awork-projects/project-source.ts';
import { settingsOf } from '../../../functions/moco-awork/settings.ts';
import { mocoProject } from '../../../shared/vendors/moco/records.ts';
import type { Chronicle } from './chronicle.ts';
import type { Expected } from './expected-activity.ts';
import { expectedActivity } from './expected-activity.ts';
import { FORMER_PROJECT, ROUNDED_TEXT, isUnclear } from './former-records.ts';
import { wronglyResponsible } from './lead-judge.ts';
import type { Office } from './office.ts';
import { everythingElseParked, isBilledWithoutMark } from './parked.ts';

/** What must hold once it is quiet, in words; empty when everything does. */
export async function brokenInvariants(office: Office, chronicle: Chronicle): Promise<string[]> {
  return [
    ...eachProjectOnce(office, chronicle),
    ...eachTaskOnce(office),
    ...eachClientOnce(office),
    ...eachEntryOnce(office, chronicle),
    ...foreignRecordsUntouched(office),
    ...formerRecordsTakenOver(office, chronicle),
    ...chronicle.complaints,
    ...(await everythingElseParked(office, chronicle)),
  ];
}

function wantedProjects({ moco, connection }: Office) {
  const settings = settingsOf(connection, new Date(0));
  return moco
    .state()
    .projects.filter((project) => project.active && isSyncRequested(mocoProject.parse(project), settings));
}

function addressOf(project: { custom_properties: Record<string, unknown> }, { connection }: Office): string {
  const address = project.custom_properties[String(connection.settings['linkField'])];
  return typeof address === 'string' ? (address.split('/').at(-1) ?? '') : '';
}

function eachProjectOnce(office: Office, chronicle: Chronicle): string[] {
  const broken: string[] = [];
  const { projects } = office.awork.state();
  const linked = new Set<string>();
  for (const project of wantedProjects(office)) {
    const id = addressOf(project, office);
    const found = projects.find((each) => each.id === id);
    if (!found) {
      broken.push(`MOCO project ${project.id} has no awork project`);
      continue;
    }
    if (linked.has(id)) broken.push(`two MOCO projects share the awork project ${id}`);
    linked.add(id);
    const name = `${project.identifier} ${project.name}`;
    // One that was there before and renamed in MOCO before it was adopted keeps its own name.
    const isOwnName = found.name.endsWith(FORMER_PROJECT);
    if (found.name !== name && !isOwnName)
      broken.push(`awork project "${found.name}" should be named "${name}"`);
    if ((found.dueDate?.slice(0, 10) ?? null) !== project.finish_date)
      broken.push(`awork project "${name}" ends ${found.dueDate}`);
    const company = office.awork.state().companies.find((each) => each.id === found.companyId);
    if (company?.name !== project.customer.name)
      broken.push(`awork project "${name}" belongs to ${company?.name}`);
    broken.push(...wronglyResponsible(project, id, office, chronicle));
  }
  const surplus = projects.filter(({ id, name }) => !linked.has(id) && name !== 'Internes aus awork');
  return [...broken, ...surplus.map(({ name }) => `awork project "${name}" belongs to nobody`)];
}

function eachTaskOnce(office: Office): string[] {
  const { tasks, taskLists } = office.awork.state();
  return wantedProjects(office).flatMap((project) => {
    const projectId = addressOf(project, office);
    const lists = taskLists.filter((list) => list.projectId === projectId && list.name === 'MOCO');
    const wanted = project.tasks.filter(
      ({ active, name }) => active && name !== office.connection.settings['unassignedServiceItem'],
    );
    if (lists.length > 1) return [`project ${projectId} has ${lists.length} lists MOCO`];
    const names = tasks
      .filter((task) => task.lists.some(({ id }) => id === lists[0]?.id))
      .map(({ name }) => name);
    const expected = wanted.map(({ name }) => name);
    const isSame = JSON.stringify(names.toSorted()) === JSON.stringify(expected.toSorted());
    return isSame
      ? []
      : [
          `project "${project.name}" has tasks [${names.toSorted()}] for service items [${expected.toSorted()}]`,
        ];
  });
}

function eachClientOnce({ awork }: Office): string[] {
  const names = awork.state().companies.map(({ name }) => name);
  return names
    .filter((name, index) => names.indexOf(name) !== index)
    .map((name) => `client "${name}" exists twice`);
}

function eachEntryOnce(office: Office, chronicle: Chronicle): string[] {
  const { former } = chronicle;
  const broken: string[] = [];
  const activities = office.moco.state().activities;
  for (const entry of office.awork.state().timeEntries) {
    const mark = `awork:${entry.id}`;
    const found = activities.filter(({ remote_id }) => remote_id === mark);
    const expected = expectedActivity(entry, office);
    if (found.length > 1) broken.push(`time entry ${entry.id} has ${found.length} activities`);
    if (found[0]?.billed || expected === 'either') continue;
    const mayBeParked = former.ambiguous.has(entry.id) || isUnclear(entry.id, chronicle);
    if (mayBeParked && !found[0]) continue;
    if (!expected && found[0]) broken.push(`time entry ${entry.id} should have no activity`);
    if (expected && !found[0] && !isBilledWithoutMark(entry.id, office))
      broken.push(`time entry ${entry.id} has no activity`);
    if (!expected || !found[0]) continue;
    const isFormer = [former.activities, former.candidates].some((ids) => ids.has(String(found[0]?.id)));
    if (!isFormer) broken.push(...differences(entry.id, found[0], expected, office));
  }
  const known = new Set(office.awork.state().timeEntries.map(({ id }) => `awork:${id}`));
  const orphans = activities.filter(
    ({ remote_id, billed }) => remote_id?.startsWith('awork:') && !known.has(remote_id) && !billed,
  );
  return [
    ...broken,
    ...orphans.map(({ remote_id }) => `activity of the deleted entry ${remote_id} is still there`),
  ];
}

type Activity = ReturnType<Office['moco']['state']>['activities'][number];

function differences(id: string, activity: Activity, expected: Expected, { connection }: Office): string[] {
  const { date, worked_seconds: seconds, project, user, task } = activity;
  const description = expected.description === undefined ? undefined : activity.description;
  // An item that once was named like the type of work may have been renamed since.
  const isCatchAll = expected.task === connection.settings['unassignedServiceItem'];
  const isRenamed = isCatchAll && /^Leistung \d+$/.test(task?.name ?? '');
  const item = isRenamed ? expected.task : task?.name;
  const actual = { date, seconds, description, projectId: project.id, userId: user?.id, task: item };
  const [is, should] = [JSON.stringify(actual), JSON.stringify(expected)];
  return is === should ? [] : [`time entry ${id} arrived as ${is} instead of ${should}`];
}

function foreignRecordsUntouched({ moco, awork, connection }: Office): string[] {
  const byHand = moco.state().activities.filter(({ description }) => description === 'von Hand');
  const wasTakenOver = connection.liveSince !== undefined;
  const internal = awork.state().projects.filter(({ name }) => name === 'Internes aus awork');
  return [
    ...(byHand.length === (wasTakenOver ? 2 : 1) &&
    byHand.every(({ worked_seconds }) => worked_seconds === 600)
      ? []
      : ['an activity booked by hand in MOCO was touched']),
    ...(internal.length === 1 ? [] : ['a project made by hand in awork was touched']),
  ];
}

/** What nobody has touched is still there once, whatever became of the others. */
function formerRecordsTakenOver({ moco, links }: Office, chronicle: Chronicle): string[] {
  const { former, touched } = chronicle;
  const { activities } = moco.state();
  const isUntouched = (id: string) => !touched.has(id) && !isUnclear(id, chronicle);
  if ([...former.activities].some((id) => touched.has(id))) return [];
  return [...former.entries].filter(isUntouched).flatMap((id) => {
    const link = links.items((each) => each.entity === 'time' && each.sourceId === id)[0];
    const activity = activities.find((each) => String(each.id) === link?.targetId);
    const isTakenOver =
      activity !== undefined &&
      former.activities.has(String(activity.id)) &&
      ['Früher übertragen', ROUNDED_TEXT].includes(activity.description ?? '');
    return isTakenOver ? [] : [`former time entry ${id} was not taken over`];
  });
}
