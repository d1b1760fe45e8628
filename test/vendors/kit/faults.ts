/** What goes wrong with a matching call. `lost-answer` commits at the vendor first; `reset` happens before anything did. */
export type Fault =
  | { kind: 'status'; status: number; headers?: Record<string, string>; body?: unknown }
  | { kind: 'latency'; milliseconds: number }
  | { kind: 'reset' }
  | { kind: 'lost-answer' }
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
  around(request: Request, answer: () => Promise<Response>): Promise<Response>;
}

export function createFaults(): Faults {
  let rules: FaultRule[] = [];
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
    async around(request, answer) {
      const fault = take(request);
      switch (fault?.kind) {
        case undefined:
          return answer();
        case 'latency':
          await new Promise((resolve) => setTimeout(resolve, fault.milliseconds));
          return answer();
        case 'status':
          return Response.json(fault.body ?? {}, { status: fault.status, headers: fault.headers ?? {} });
        case 'garbled':
          return new Response(fault.body, { headers: { 'content-type': 'application/json' } });
        case 'reset':
          throw connectionLost();
        case 'lost-answer':
          await answer();
          throw connectionLost();
      }
    },
  };
}

/** The shape of what `fetch` throws when the other side hangs up. */
function connectionLost(): TypeError {
  return new TypeError('fetch failed', {
    cause: Object.assign(new Error('other side closed'), { code: 'UND_ERR_SOCKET' }),
  });
}
