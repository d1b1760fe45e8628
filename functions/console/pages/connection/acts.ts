import * as z from 'zod';
import { pauseConnection } from '../../../ops/connections/pause.ts';
import { resumeConnection } from '../../../ops/connections/resume.ts';
import type { Operator } from '../../../ops/operator.ts';
import { lookAgain } from '../../../ops/records/look-again.ts';
import { sweepConnection } from '../../../ops/sweep.ts';
import type { Console } from '../../context.ts';
import { notFound } from '../../page/not-found.ts';

const text = z.string().min(1).max(200);
const whichRecords = z.union([
  z.object({ direction: text, entity: text, id: text }),
  z.object({ direction: text, reason: text }),
]);
const given = z.object({ why: z.string().trim().max(500).optional() });

const operatorActs = {
  pause: pauseConnection,
  resume: resumeConnection,
  compare: (id: string, operator: Operator) => sweepConnection(id, {}, operator),
} as const;

/** What the buttons of a connection do. */
export function addConnectionActs(app: Console): void {
  app.post('/connections/:id/look', async (context) => {
    const { connection, operator } = context.var;
    const which = whichRecords.safeParse(await context.req.parseBody());
    if (!which.success) return notFound(context);
    const count = await lookAgain(connection.id, which.data, operator);
    // The page there is live, and loading it anew looks at nothing again.
    return context.redirect(`/connections/${connection.id}?looked=${count}`, 303);
  });
  for (const [name, act] of Object.entries(operatorActs))
    app.post(`/connections/:id/operate/${name}`, async (context) => {
      const { connection, operator } = context.var;
      const { why } = given.parse(await context.req.parseBody());
      await act(connection.id, { ...operator, ...(why && { why }) });
      return context.redirect(`/connections/${connection.id}`, 303);
    });
}
