import type { PersonioAccess } from './access.ts';
import { createPersonioV1 } from './client-v1.ts';
import { createPersonioV2 } from './client-v2.ts';
import type { PersonioClientOptions } from './personio-http.ts';
import { connectPersonio } from './personio-http.ts';
import type { PersonioPort } from './port.ts';
import type { PersonioWebhookCalls } from './webhook-calls.ts';
import { webhookCalls } from './webhook-calls.ts';

export interface PersonioClient extends PersonioPort, PersonioWebhookCalls {
  /** The same account in the other generation, with its own ids. The same key serves both (observed). */
  otherGeneration: PersonioPort;
}

/** Reads one Personio account in the generation its access names. Its ids are of that generation. */
export function createPersonioClient(access: PersonioAccess, options: PersonioClientOptions): PersonioClient {
  const v2 = connectPersonio(access, options, 'v2');
  const first = createPersonioV1(connectPersonio(access, options, 'v1'), options.timeZone);
  const second = createPersonioV2(v2);
  const [port, otherGeneration] = access.apiVersion === 'v2' ? [second, first] : [first, second];
  return { ...port, ...webhookCalls(v2), otherGeneration };
}
