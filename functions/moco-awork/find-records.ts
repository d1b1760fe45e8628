import type { MocoAworkRun } from './run.ts';
import { readProjectLink } from './linked-project.ts';
import type { Found } from '../../shared/operations/connector-operations.ts';
import { isGuid, parseMocoAworkAddress } from './record-address.ts';

/** Finds the records that an id or address stands for. Links are asked first, then the vendors. */
export async function findMocoAworkRecords(text: string, run: MocoAworkRun): Promise<Found> {
  const address = parseMocoAworkAddress(text);
  switch (address.kind) {
    case 'moco-project':
      return found('project', address.id);
    case 'moco-activity':
      return findActivity(address.id, run);
    case 'moco-number':
      return findNumber(address.id, run);
    case 'awork-project':
      return findAworkProject(address.idOrKey, run);
    case 'awork-task':
      return findTask(address.id, run);
    case 'awork-id':
      return findAworkId(address.id, run);
    case 'unknown':
      return remark(`"${text}" is neither an id nor an address of MOCO or awork.`);
  }
}

function found(entity: string, id: string, ...remarks: string[]): Found {
  return { records: [{ entity, id }], remarks };
}

function remark(...remarks: string[]): Found {
  return { records: [], remarks };
}

/** MOCO numbers its projects and activities apart, so one number may be both. */
async function findNumber(id: string, run: MocoAworkRun): Promise<Found> {
  const { links, connection, moco } = run;
  const link = await links.get({ connection: connection.id, entity: 'project', sourceId: id });
  const activity = await findActivity(id, run);
  if (link) return { records: [{ entity: 'project', id }, ...activity.records], remarks: [] };
  if (activity.records.length > 0) return activity;
  if (await moco.project(Number(id))) return found('project', id);
  return found('project', id, `MOCO has neither a project nor an activity ${id}.`);
}

/** The link knows where an activity came from; without one, our mark on the activity does. */
async function findActivity(id: string, { links, connection, moco }: MocoAworkRun): Promise<Found> {
  const link = await links.findByTarget(connection.id, 'time', id);
  if (link) return found('time', link.key.sourceId, `MOCO activity ${id} came from this time entry.`);
  const activity = await moco.activity(Number(id));
  const entry = /^awork:(.+)$/.exec(activity?.remote_id ?? '')?.[1];
  if (entry)
    return found('time', entry, `MOCO activity ${id} carries the mark of this time entry, but no link.`);
  return activity
    ? remark(`The MOCO activity ${id} did not come from awork.`)
    : remark(`MOCO has no activity ${id}.`);
}

async function findAworkId(id: string, run: MocoAworkRun): Promise<Found> {
  const { links, connection, awork } = run;
  if (await links.get({ connection: connection.id, entity: 'time', sourceId: id })) return found('time', id);
  if (await links.findByTarget(connection.id, 'project', id)) return findAworkProject(id, run);
  if (await awork.timeEntry(id)) return found('time', id);
  if (await awork.project(id)) return findAworkProject(id, run);
  const task = await findTask(id, run);
  if (task.records.length > 0) return task;
  return found('time', id, `awork has neither a time entry nor a project ${id}.`);
}

async function findAworkProject(idOrKey: string, run: MocoAworkRun): Promise<Found> {
  const { links, connection, awork } = run;
  const id = isGuid(idOrKey) ? idOrKey : (await awork.projectByKey(idOrKey))?.id;
  const link = id && (await links.findByTarget(connection.id, 'project', id));
  if (link) return found('project', link.key.sourceId, `MOCO project ${link.key.sourceId} is linked to it.`);
  const project = id && (await awork.project(id));
  if (!project) return remark(`awork has no project ${idOrKey}.`);
  return remark(`No MOCO project is linked to the awork project "${project.name}".`);
}

async function findTask(id: string, { links, connection, awork }: MocoAworkRun): Promise<Found> {
  for await (const { key, data } of links.list(connection.id, 'project')) {
    const tasks = Object.entries(readProjectLink(data).tasks);
    const item = tasks.find(([, { taskId }]) => taskId === id)?.[0];
    if (item === undefined) continue;
    const belongs = `The awork task belongs to the MOCO service item ${item}.`;
    if (await awork.task(id)) return found('project', key.sourceId, belongs);
    return found('project', key.sourceId, belongs, `It is gone: somebody deleted it in awork.`);
  }
  if (!(await awork.task(id))) return remark(`awork has no task ${id}.`);
  return remark(`The awork task ${id} does not come from a MOCO service item, so nothing is kept about it.`);
}
