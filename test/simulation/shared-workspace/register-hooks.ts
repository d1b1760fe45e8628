import type { ConnectorDefinition } from '../../../shared/connector.ts';
import { aworkHookHeader } from '../../../shared/vendors/awork/webhook.ts';
import { splitMocoEvent } from '../../../shared/vendors/moco/webhook.ts';

interface Hook {
  address: string;
  key: string;
  secret: string;
}

/** One for each event. */
export async function registerMocoHooks(
  send: typeof fetch,
  connector: ConnectorDefinition,
  hook: string,
): Promise<void> {
  for (const event of eventsOf('moco', connector))
    await post(send, 'https://nordagentur.mocoapp.com/api/v1/account/web_hooks', 'moco-key', {
      ...splitMocoEvent(event),
      hook,
    });
}

export function registerAworkHook(
  send: typeof fetch,
  connector: ConnectorDefinition,
  { address, key, secret }: Hook,
): Promise<void> {
  return post(send, 'https://api.awork.com/api/v1/webhooks', key, {
    ...{ name: `Tandem ${connector.id}`, uri: address, isActive: true },
    events: eventsOf('awork', connector).join(','),
    ...{ authenticationType: 'header', authentication: `${aworkHookHeader}=${secret}` },
    onlyTriggerForMainEntityChanges: true,
  });
}

function eventsOf(vendor: string, { directions }: ConnectorDefinition): string[] {
  const rules = directions.flatMap(({ definition }) => definition.hooks);
  return [...new Set(rules.filter((rule) => rule.vendor === vendor).map(({ event }) => event))];
}

async function post(send: typeof fetch, url: string, key: string, body: object): Promise<void> {
  const answer = await send(url, {
    method: 'POST',
    headers: { authorization: `Bearer ${key}`, 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  if (!answer.ok) throw new Error(`no webhook: ${await answer.text()}`);
}
