import { createConsole } from '../../../functions/console/app.ts';
import type { ConsoleDeps } from '../../../functions/console/context.ts';
import { runJob } from '../../../functions/jobs/run-job.ts';
import type { Holder } from '../../../shared/access/holder.ts';
import type { Pass } from '../../../shared/access/pass.ts';
import type { JobOrder } from '../../../shared/jobs/job.ts';
import { signPass } from '../../../shared/access/pass.ts';
import { connectionId, createOpsHarness, exampleEntry } from '../ops/ops-harness.ts';

export const HOST = 'console.tandem.example';
export const lena: Holder = { kind: 'operator', name: 'Lena' };
export const customer: Holder = { kind: 'customer', connection: connectionId, name: 'Jana' };
export const OTHER = 'andere-agentur';
export const otherCustomer: Holder = { kind: 'customer', connection: OTHER, name: 'Ole' };

export interface Asked {
  method?: string;
  cookie?: string;
  form?: Record<string, string>;
  headers?: Record<string, string>;
}

interface Given extends Partial<Pick<ConsoleDeps, 'isPlainHttp' | 'liveUrl'>> {
  /** Of the first connection. */
  status?: 'prepared' | 'active';
}

/** The console over an operator's bag of twins, with two connections. */
export async function createConsoleHarness({ isPlainHttp = false, liveUrl, status = 'active' }: Given = {}) {
  const ops = createOpsHarness();
  await ops.add(exampleEntry({ status }), { ...exampleEntry(), id: OTHER });
  const errors: unknown[] = [];
  const { operator } = ops;
  const logger = { error: (_message: string, { error }: { error: unknown }) => void errors.push(error) };
  const orders: JobOrder[] = [];
  const jobQueue = { send: async (order: JobOrder) => void orders.push(order) };
  const app = createConsole({ operator, jobQueue, isPlainHttp, liveUrl, logger });
  /** Carries out what was asked for, as the queue would. */
  const runJobs = async () => {
    for (const order of orders.splice(0))
      await runJob(order, new Date(operator.now().getTime() + 900_000), operator);
  };

  const ask = async (path: string, { method, cookie, form, headers }: Asked = {}): Promise<Response> =>
    app.request(`https://${HOST}${path}`, {
      method: method ?? (form ? 'POST' : 'GET'),
      headers: { host: HOST, ...(cookie && { cookie }), ...headers },
      ...(form && { body: new URLSearchParams(form) }),
    });
  const linkOf = async (holder: Holder, changes: Partial<Pass> = {}) => {
    const until = new Date(operator.now().getTime() + 3600_000);
    const generation = await operator.accessBook.generation(holder);
    const pass = { id: operator.randomToken(), until, holder, generation, ...changes };
    return `/sign-in/${await signPass('link', pass, await operator.consoleKeys.ensure())}`;
  };
  const signIn = async (holder: Holder, changes: Partial<Pass> = {}) =>
    cookieOf(await ask(await linkOf(holder, changes), { method: 'POST' }));
  return { ...ops, app, ask, linkOf, signIn, errors, orders, runJobs };
}

export type ConsoleHarness = Awaited<ReturnType<typeof createConsoleHarness>>;

/** What the browser sends back of what was set. */
export function cookieOf(response: Response): string {
  return response.headers
    .getSetCookie()
    .map((text) => text.split(';')[0])
    .join('; ');
}

/** The token that the forms of a page bring along. */
export function csrfOf(page: string): string {
  return /name="csrf" value="([^"]+)"/.exec(page)?.[1] ?? '';
}
