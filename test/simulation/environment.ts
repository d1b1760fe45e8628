import type { WorkerDeps } from '../../shared/worker/worker-deps.ts';
import type { Turns } from './turns.ts';
import type { World } from './world.ts';

/** Ports whose every call is a point where a worker can be overtaken or killed, before and after its effect. */
const ports = ['connections', 'secrets', 'links', 'reminders', 'deletions', 'locks', 'queue'] as const;

/** The way to the vendors. */
interface Line extends Pick<World, 'leavesAtOnce'> {
  send: typeof fetch;
  log(text: string): void;
}

/** The deps of one run: the same stores, with a turn around every call. */
export function interruptible(
  deps: WorkerDeps,
  owner: number,
  turns: Turns,
  { send, leavesAtOnce, log }: Line,
): WorkerDeps {
  const wrapped = Object.fromEntries(ports.map((name) => [name, withTurns(deps[name], owner, name, turns)]));
  const fetchWithTurns: typeof fetch = async (input, init) => {
    const request = new Request(input, init);
    const label = `${request.method} ${new URL(request.url).pathname}`;
    if (!leavesAtOnce?.(request)) await turns.take(owner, `before ${label}`);
    const sent = await textOf(request);
    // A vendor that has begun works on, whatever becomes of the caller.
    const answer = await send(request).then(
      (response) => ({ response }),
      (error: unknown) => ({ error }),
    );
    log(`run ${owner}   ${label} ${sent} → ${'response' in answer ? answer.response.status : 'no answer'}`);
    await turns.take(owner, `after ${label}`);
    if ('response' in answer) return answer.response;
    throw answer.error;
  };
  return { ...deps, ...wrapped, fetch: fetchWithTurns };
}

/** What is sent, readable: forms with files are cut in pieces by chance. */
async function textOf(request: Request): Promise<string> {
  const isForm = request.headers.get('content-type')?.startsWith('multipart/');
  if (request.method === 'GET') return '';
  return isForm ? '(a file)' : request.clone().text();
}

function withTurns<Port extends object>(port: Port, owner: number, name: string, turns: Turns): Port {
  return new Proxy(port, {
    get(target, property, receiver) {
      const member: unknown = Reflect.get(target, property, receiver);
      if (typeof member !== 'function') return member;
      return (...args: unknown[]) => {
        const label = `${name}.${String(property)}`;
        const result: unknown = Reflect.apply(deferred(member, turns, owner, label), target, args);
        return result;
      };
    },
  });
}

/** An async iterable waits before its first row, everything else before and after the call. */
function deferred(member: CallableFunction, turns: Turns, owner: number, label: string) {
  return function (this: unknown, ...args: unknown[]): unknown {
    if (/\.list(Open)?$/.test(label) && !label.startsWith('connections')) {
      const rows = Reflect.apply(member, this, args) as AsyncIterable<unknown>;
      return (async function* () {
        await turns.take(owner, `before ${label}`);
        yield* rows;
      })();
    }
    return (async () => {
      await turns.take(owner, `before ${label}`);
      const result: unknown = await Reflect.apply(member, this, args);
      await turns.take(owner, `after ${label}`);
      return result;
    })();
  };
}
