import { createOutbox } from '../kit/create-outbox.ts';
import type { Outbox } from '../kit/outbox.ts';
import type { SimulatorWorld } from '../kit/simulator.ts';
import type { MocoAccount } from './account.ts';
import type { Caller } from './caller.ts';
import type { WebHookEvent, WebHookRow } from './records.ts';
import { signatureOf } from './signature.ts';
import type { Table } from './table.ts';
import { timestampOf } from './timestamp.ts';

/** Documented: a hook is switched off after this many failures in a row. */
const failuresUntilDisabled = 500;
/** Guessed: the vendor documents exponential backoff, not its numbers. */
const maxAttempts = 10;
const firstBackoffSeconds = 30;

export interface Notice {
  target: 'Activity' | 'Company' | 'Contract' | 'Project' | 'Schedule' | 'Task' | 'User';
  event: WebHookEvent;
  /** Built only when somebody listens. */
  body(): unknown;
}

export interface Notices {
  outbox: Outbox;
  tell(caller: Caller, notice: Notice): void;
}

interface NoticeParts {
  world: SimulatorWorld;
  account: MocoAccount;
  webHooks: Table<WebHookRow>;
}

export function createNotices({ world, account, webHooks }: NoticeParts): Notices {
  const outbox = createOutbox(world, {
    maxAttempts,
    backoffSeconds: (attempt) => firstBackoffSeconds * 2 ** (attempt - 1),
    onResult: (subscription, ok) => countResult({ world, webHooks, id: Number(subscription), ok }),
  });
  const tell = (caller: Caller, notice: Notice) => {
    const hooks = webHooks.having(`${notice.target} ${notice.event}`).filter((hook) => !hook.disabled);
    if (hooks.length === 0) return;
    const body = JSON.stringify(notice.body());
    const headers = {
      'content-type': 'application/json',
      'x-moco-target': notice.target,
      'x-moco-event': notice.event,
      // Guessed: the time of the event, so a retry carries the same one.
      'x-moco-timestamp': String(world.now().getTime()),
      'x-moco-signature': signatureOf(account.signatureKey, body),
      'x-moco-user-id': String(caller.userId),
      'x-moco-account-url': account.subdomain,
      'x-moco-origin': caller.origin,
    };
    for (const hook of hooks) outbox.post({ subscription: String(hook.id), url: hook.hook, headers, body });
  };
  return { outbox, tell };
}

interface Result {
  world: SimulatorWorld;
  webHooks: Table<WebHookRow>;
  id: number;
  ok: boolean;
}

function countResult({ world, webHooks, id, ok }: Result): void {
  const hook = webHooks.get(id);
  if (!hook || (ok && hook.failuresInARow === 0)) return;
  const failuresInARow = ok ? 0 : hook.failuresInARow + 1;
  const now = timestampOf(world.now());
  const off =
    failuresInARow >= failuresUntilDisabled && !hook.disabled ? { disabled: true, disabled_at: now } : {};
  webHooks.put({ ...hook, ...off, failuresInARow });
}
