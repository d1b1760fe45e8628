import { createAworkSimulator } from '../vendors/awork/simulator.ts';
import type { AworkWorkspace } from '../vendors/awork/workspace.ts';
import { memoryCollections } from '../vendors/kit/collection.ts';

interface Item {
  id: string;
  name: string;
  type: string;
}
/** The few fields of answers that tests go on with. */
interface Model {
  id: string;
  access_token?: string;
  refresh_token?: string;
}

/** A project with a task and a person, a clock that stands still, and a receiver for webhooks. */
export function createWorkplace(workspace: Partial<AworkWorkspace> = {}) {
  let [now, seed] = [Date.parse('2026-03-04T10:00:00Z'), 1];
  const received: { headers: Headers; body: Record<string, unknown> }[] = [];
  const receiver = { status: 200 };
  const simulator = createAworkSimulator(
    {
      now: () => new Date(now),
      random: () => (seed = (seed * 48_271) % 2_147_483_647) / 2_147_483_647,
      async send(request) {
        received.push({ headers: request.headers, body: (await request.json()) as Record<string, unknown> });
        return new Response(null, { status: receiver.status });
      },
      collections: memoryCollections(),
    },
    { requestsPerSecond: Infinity, requestsPerMinute: Infinity, ...workspace },
  );
  const { person } = simulator;
  const send = async (method: string, path: string, body?: unknown, key = 'awork-key') => {
    const isForm = body instanceof URLSearchParams;
    const content = body === undefined ? null : isForm ? body : JSON.stringify(body);
    const headers = { authorization: key.includes(' ') ? key : `Bearer ${key}` };
    const url = `https://api.awork.com${path.startsWith('/api') ? path : `/api/v1${path}`}`;
    const response = await simulator.fetch(new Request(url, { method, headers, body: content }));
    const text = await response.text();
    const isJson = text !== '' && response.headers.get('content-type')?.startsWith('application/json');
    const parsed = JSON.parse(isJson ? text : '{}') as Model;
    return { status: response.status, headers: response.headers, text, body: parsed };
  };
  const list = async (path: string) => JSON.parse((await send('GET', path)).text) as Item[];
  const user = person.createUser({ firstName: 'Mia ', lastName: 'Maas', email: 'mia@nordagentur.example' });
  const company = person.createCompany('ACME & Co');
  const dates = { startDate: '2026-03-01', dueDate: '2026-06-30' };
  const project = person.createProject({
    name: 'Relaunch',
    companyId: company.id,
    projectKey: 'web',
    ...dates,
  });
  const task = person.createTask({ projectId: project.id, name: 'Design', listName: 'MOCO' });
  const typeOfWorkId = task.typeOfWorkId;
  const time = { userId: user.id, typeOfWorkId, timezone: 'Europe/Berlin' };
  const morning = { startDateLocal: '2026-03-04', startTimeLocal: '00:30:00', durationSeconds: 3600 };
  const book = (more = {}) => person.createTimeEntry({ ...time, taskId: task.id, ...morning, ...more });
  const listen = (events: string, more = {}) =>
    send('POST', '/webhooks', {
      ...{ name: 'Tandem', uri: 'https://tandem.example/hook', events, isActive: true },
      ...{ authenticationType: 'header', authentication: 'X-Secret=a=b', ...more },
    });
  const pass = (seconds: number) => void (now += seconds * 1000);
  const flush = () => simulator.outbox.flush();
  const known = { user, company, project, task, time, typeOfWorkId };
  return { ...known, simulator, person, send, list, book, listen, pass, flush, received, receiver };
}

export const nobody = '00000000-0000-4000-8000-00000000ffff';
export const events = (received: { body: Record<string, unknown> }[]) =>
  received.map(({ body }) => body['eventType']);
export const names = (list: Item[]) => list.map(({ name }) => name);
