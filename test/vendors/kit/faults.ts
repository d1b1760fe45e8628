/**
 * What goes wrong with a matching call. `lost-answer` commits at the vendor first, `late-commit` so long after the caller
 * was given up on; `reset` happens before anything did.
 */
export type Fault =
  | { kind: 'status'; status: number; headers?: Record<string, string>; body?: unknown }
  | { kind: 'latency'; milliseconds: number }
  | { kind: 'reset' }
  | { kind: 'lost-answer' }
  | { kind: 'late-commit'; seconds: number }
  | { kind: 'garbled'; body: string };

export interface FaultRule {
  /** HTTP method, any when absent. */
  method?: string;
  /** A substring of the path, any when absent. */
  path?: string;
  /** How many matching calls are hit; forever when absent. */
  times?: number;
  fault: Fault;
}

export interface Faults {
  add(rule: FaultRule): void;
  clear(): void;
  /** Runs `answer` under the first matching rule. */
  around(request: Request, answer: (request: Request) => Promise<Response>): Promise<Response>;
  /** Commits what is due by now. */
  flush(): Promise<void>;
  /** When the next late commit is due, in epoch milliseconds. */
  nextDue(): number | undefined;
  /** Whether a call to that part of a path was committed late. */
  wasLate(path: string): boolean;
}

interface LateCommit {
  dueAt: number;
  path: string;
  commit(): Promise<unknown>;
}

export function createFaults(now: () => Date): Faults {
  let rules: FaultRule[] = [];
  let late: LateCommit[] = [];
  const committedLate: string[] = [];
  const take = (request: Request) => {
    const path = new URL(request.url).pathname;
    const rule = rules.find(
      (each) =>
        (each.method === undefined || each.method === request.method) &&
        (each.path === undefined || path.includes(each.path)) &&
        each.times !== 0,
    );
    if (rule?.times !== undefined) rule.times -= 1;
    return rule?.fault;
  };
  return {
    add: (rule) => void rules.push({ ...rule }),
    clear: () => void (rules = []),
    async flush() {
      const due = late.filter(({ dueAt }) => dueAt <= now().getTime());
      late = late.filter((each) => !due.includes(each));
      for (const { commit, path } of due) {
        committedLate.push(path);
        await commit();
      }
    },
    wasLate: (path) => committedLate.some((each) => each.includes(path)),
    nextDue: () => late.map(({ dueAt }) => dueAt).toSorted((one, other) => one - other)[0],
    async around(request, answer) {
      const fault = take(request);
      switch (fault?.kind) {
        case undefined:
          return answer(request);
        case 'latency':
          await new Promise((resolve) => setTimeout(resolve, fault.milliseconds));
          return answer(request);
        case 'status':
          return Response.json(fault.body ?? {}, { status: fault.status, headers: fault.headers ?? {} });
        case 'garbled':
          return new Response(fault.body, { headers: { 'content-type': 'application/json' } });
        case 'reset':
          throw connectionLost();
        case 'lost-answer':
          await answer(request);
          throw connectionLost();
        case 'late-commit': {
          // Read now: the connection it came by is closed by then.
          const kept = await keptRequest(request);
          const dueAt = now().getTime() + fault.seconds * 1000;
          late.push({ dueAt, path: new URL(kept.url).pathname, commit: () => answer(kept) });
          throw connectionLost();
        }
      }
    },
  };
}

const LATE = 'x-sim-late';

/** Whether a call arrived earlier than it is committed: no quota counts it now. */
export function isLate(request: Request): boolean {
  return request.headers.has(LATE);
}

async function keptRequest(request: Request): Promise<Request> {
  const { url, method } = request;
  const headers = new Headers(request.headers);
  headers.set(LATE, 'yes');
  const body = await request.arrayBuffer();
  return new Request(url, { method, headers, ...(body.byteLength > 0 && { body }) });
}

/** The shape of what `fetch` throws when the other side hangs up. */
function connectionLost(): TypeError {
  return new TypeError('fetch failed', {
    cause: Object.assign(new Error('other side closed'), { code: 'UND_ERR_SOCKET' }),
  });
}
