import { expect } from '@jest/globals';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { HqAbsenceType } from '../../../shared/vendors/hq/absence-types.ts';
import { createHqSimulator } from '../../vendors/hq/simulator.ts';
import { serveSimulator } from '../../vendors/kit/serve.ts';
import { memoryCollections } from '../../vendors/kit/collection.ts';
import type { SimulatorWorld } from '../../vendors/kit/simulator.ts';
import { createPersonioSimulator } from '../../vendors/personio/simulator.ts';
import { eventually } from '../eventually.ts';
import { areQueuesEmpty } from '../queues-empty.ts';
import type { SentHook } from '../own-customer.ts';
import type { RunningSuite } from '../running-suite.ts';

export interface CompanyAsked {
  mapping: Partial<Record<HqAbsenceType, string>>;
  /** Personio types with their unit. */
  types: Record<string, 'DAY' | 'HOUR'>;
  /** Generation of both APIs. */
  apiVersion?: 'v1' | 'v2';
}

/** Days, or local clock times, of an absence in Personio. */
export type Times =
  | { firstDay: string; lastDay: string | null; startsAtNoon?: boolean; endsAtNoon?: boolean }
  | { startsAt: string; endsAt: string | null };

export interface Colleague {
  personId: string;
  userId: number;
}

export type Company = Awaited<ReturnType<typeof startCompany>>;

/** Other words of the connection's entry than the usual ones. */
export interface EntryChanges {
  clientId?: string;
  token?: string;
  /** Of Personio alone. */
  apiVersion?: 'v1' | 'v2';
  liveSince?: string;
}

/** No test is about the pace. */
const PLENTY = 100_000;
const pace = {
  absencePerSecond: PLENTY,
  absenceBurst: PLENTY,
  personsPerSecond: PLENTY,
  personsBurst: PLENTY,
};

/** A customer with a Personio and an HQ of its own, which run in the test: webhooks can be watched, lost and repeated. */
export async function startCompany(id: string, { mapping, types, apiVersion = 'v2' }: CompanyAsked) {
  const sent: SentHook[] = [];
  const world = (): SimulatorWorld => ({
    now: () => new Date(),
    random: Math.random,
    async send(request) {
      const { url, headers } = request;
      sent.push({ url, headers: Object.fromEntries(headers), body: await request.clone().text() });
      return fetch(request);
    },
    collections: memoryCollections(),
  });
  const credential = { clientId: `personio-${id}`, clientSecret: `secret-${id}` };
  const personio = createPersonioSimulator(world(), { limits: pace, webhookUrls: 'any', credentials: [] });
  personio.person.addKey(credential);
  const hq = createHqSimulator(world(), { tokens: [`hq-${id}`], callsPerMinute: PLENTY });
  const typeIds = new Map(
    Object.entries(types).map(([name, unit]) => [name, personio.person.createAbsenceType({ name, unit }).id]),
  );
  const served = await Promise.all([serveSimulator(personio), serveSimulator(hq)]);
  const [personioUrl, hqUrl] = served.map(({ origin }) => origin) as [string, string];
  const email = (first: string) => `${first.toLowerCase()}@${id}.example`;
  const typeId = (name: string) => typeIds.get(name) ?? '';
  return {
    ...{ id, sent, personio, hq, email, typeId, credential },
    /** For the start of the suite, which takes no strange address otherwise. */
    suiteArgs: ['--allow-base-url', personioUrl, '--allow-base-url', hqUrl],
    connection: (settings: object = {}, keys: EntryChanges = {}) => {
      const { token = `hq-${id}`, liveSince, ...personioKey } = keys;
      const common = { apiVersion, requestsPerMinute: PLENTY };
      return {
        ...{
          id,
          connector: 'personio-hq',
          status: 'active',
          settings: { startDate: '2026-03-01', mapping, ...settings },
        },
        ...(liveSince !== undefined && { liveSince }),
        vendors: {
          personio: { ...common, baseUrl: personioUrl, ...credential, ...personioKey },
          hq: { ...common, baseUrl: hqUrl, token },
        },
        notify: { email: `office@${id}.example`, language: 'de' },
      };
    },
    /** In both systems, with the address in other letters. */
    hire(first: string): Colleague {
      const person = { firstName: first, lastName: 'Muster', email: email(first) };
      const user = hq.person.createUser({ ...person, email: ` ${email(first).toUpperCase()}` });
      return { personId: personio.person.createPerson(person).id, userId: user.id };
    },
    /** An approved absence in Personio; answers its id in the generation in use. */
    approve(
      { personId }: Pick<Colleague, 'personId'>,
      type: string,
      times: Times,
      more: object = {},
    ): string {
      const row = personio.person.createAbsence({ personId, typeId: typeId(type), ...times, ...more });
      return row.id;
    },
    /** What HQ holds of somebody from us, as `type start end`; the end of a day is the next one's midnight. */
    entered({ userId }: Pick<Colleague, 'userId'>): string[] {
      const rows = hq.state().absences.filter((row) => row.userId === userId && row.createdBy === 'api');
      return rows.map(({ type, start, end }) => `${type} ${dayText(start)} ${dayText(end)}`).toSorted();
    },
    async close() {
      await Promise.all(served.map((each) => each.close()));
    },
  };
}

const dayText = (moment: string) => moment.replace(/T00:00:00$/, '');

/** `2026-05-04` is a day and `2026-05-04 noon` half of it; `2026-05-04 08:15` is a local clock time. */
export function away(from: string, to: string | null): Times {
  if (from.includes(':')) return { startsAt: from.replace(' ', 'T'), endsAt: to?.replace(' ', 'T') ?? null };
  const [firstDay = '', fromNoon] = from.split(' ');
  const [lastDay = null, untilNoon] = to?.split(' ') ?? [];
  return { firstDay, lastDay, startsAtNoon: fromNoon === 'noon', endsAtNoon: untilNoon === 'noon' };
}

export type SweepState = Record<'code' | 'sentence', string> & { details: Record<string, string | number> };
export interface ConnectionStatus {
  status: string;
  done: number;
  waiting: number;
  retrying: number;
  parked: number;
  sweeps: SweepState[];
}

const QUIET_SECONDS = 150;

/** What the operators of that customer do. */
export function openAbsenceOperator(
  suite: Pick<RunningSuite, 'ops' | 'cwd'>,
  { id, personio, connection, entered }: Company,
) {
  const isUnderway = () => personio.outbox.pending().length > 0;
  const operator = {
    /** Waits until nothing is on its way any more. */
    quiet: (): Promise<ConnectionStatus> =>
      eventually(
        'a quiet suite',
        async () => {
          if (isUnderway() || !(await areQueuesEmpty(suite.cwd)) || isUnderway()) return undefined;
          const { json } = await suite.ops<{ connections: ConnectionStatus[] }>('status', id);
          return json.connections[0];
        },
        QUIET_SECONDS,
      ),
    /** Waits until HQ holds just this of somebody. */
    holds(whose: Pick<Colleague, 'userId'>, wanted: string[]): Promise<boolean> {
      const text = JSON.stringify(wanted);
      return eventually(`HQ holds ${text}`, async () => JSON.stringify(entered(whose)) === text);
    },
    /** The same in the end, when nothing more is on its way. */
    async settled(whose: Pick<Colleague, 'userId'>, wanted: string[]): Promise<void> {
      await operator.holds(whose, wanted).catch(() => undefined);
      await operator.quiet();
      expect(entered(whose)).toEqual(wanted);
    },
    /** Compares everything now; answers how the comparison ended. */
    async sweep(): Promise<SweepState> {
      await operator.must('sweep', id, '--scope', 'all');
      const [sweep] = (await operator.quiet()).sweeps;
      if (!sweep) throw new Error('no comparison is on record');
      return sweep;
    },
    /** Stores the connection, with other settings than the usual ones where given. */
    async add(settings: object = {}, keys: Parameters<Company['connection']>[1] = {}): Promise<void> {
      const file = join(suite.cwd, `${id}.json`);
      writeFileSync(file, JSON.stringify([connection(settings, keys)]));
      await operator.must('connections', 'add', file);
    },
    /** The way of a new customer: prepared, set up, planned, live. Answers what the plan counts. */
    async start(): Promise<Record<string, number>> {
      const { status: _active, ...entry } = connection();
      const file = join(suite.cwd, `${id}.json`);
      writeFileSync(file, JSON.stringify([entry]));
      await operator.must('connections', 'add', file);
      await operator.must('setup', id);
      const { json } = await suite.ops<{ totals: Record<string, number> }>('plan', id);
      await operator.must('go-live', id, '--yes');
      return json.totals;
    },
    /** The mails to that customer, oldest first. */
    async mails(): Promise<string[]> {
      const file = readFileSync(join(suite.cwd, '.tandem/suite.json'), 'utf8');
      const { endpoints } = JSON.parse(file) as { endpoints: { ses: string } };
      const response = await fetch(`${endpoints.ses}/mails`);
      const mails = (await response.json()) as { to: string[]; text: string }[];
      return mails.filter(({ to }) => to.includes(`office@${id}.example`)).map(({ text }) => text);
    },
    async must<T>(...words: string[]): Promise<T> {
      const { exitCode, json } = await suite.ops<T>(...words);
      if (exitCode !== 0) throw new Error(`ops ${words.join(' ')}: ${JSON.stringify(json)}`);
      return json;
    },
  };
  return operator;
}

export type AbsenceOperator = ReturnType<typeof openAbsenceOperator>;
