import { Hono } from 'hono';
import type { Collections } from '../../test/vendors/kit/collection.ts';
import { secretActions } from './secret-actions.ts';
import type { SecretRecord } from './secret-records.ts';
import { SecretsRefusal } from './secret-records.ts';

/** Secrets Manager's JSON protocol: the action is in a header, refusals carry their name in `__type`. */
export function createSecretsServer(collections: Collections): Hono {
  const collection = collections.open<SecretRecord>('secrets');
  const app = new Hono();
  app.get('/', (context) =>
    context.text('The secrets of Tandem are kept here, in place of AWS Secrets Manager.\n'),
  );
  app.post('/', async (context) => {
    const action = context.req.header('x-amz-target')?.replace('secretsmanager.', '') ?? '';
    try {
      const act = secretActions[action];
      if (!act) throw new SecretsRefusal('UnknownOperationException', `${action} is not supported locally`);
      return context.json(act(await context.req.json(), collection) ?? {});
    } catch (error) {
      if (!(error instanceof SecretsRefusal)) throw error;
      return context.json({ __type: error.type, message: error.message }, 400);
    }
  });
  return app;
}
