import * as z from 'zod';
import { connectionPath } from '../../../../shared/console-paths.ts';
import { pauseConnection } from '../../../ops/connections/pause.ts';
import { resumeConnection } from '../../../ops/connections/resume.ts';
import type { Operator } from '../../../ops/operator.ts';
import { lookAgain } from '../../../ops/records/look-again.ts';
import { sweepConnection } from '../../../ops/sweep.ts';
import type { Place } from '../../access/own-cookie.ts';
import type { Console, ConsoleContext } from '../../context.ts';
import type { AskedAct } from '../../flash/asked.ts';
import { keepAsked } from '../../flash/asked.ts';
import { notFound } from '../../page/not-found.ts';

const text = z.string().min(1).max(200);
const whichRecords = z.union([
  z.object({ direction: text, entity: text, id: text, bringsBack: z.stringbool().optional() }),
  z.object({ direction: text, reason: text }),
]);
const given = z.object({ why: z.string().trim().max(500).optional() });

type OperatorAct = (id: string, operator: Operator) => Promise<AskedAct>;

const operatorActs: Record<'pause' | 'resume' | 'compare', OperatorAct> = {
  async pause(id, operator) {
    const { data } = await pauseConnection(id, operator);
    return { act: 'pause', changed: data.changed };
  },
  async resume(id, operator) {
    const { reminders, open } = (await resumeConnection(id, operator)).data;
    return { act: 'resume', sent: reminders + open };
  },
  async compare(id, operator) {
    const { data } = await sweepConnection(id, { inFull: true }, operator);
    return { act: 'compare', sweeps: data.sweeps };
  },
};

/** What the buttons of a connection do; its page then tells what came of it. */
export function addConnectionActs(app: Console, place: Place): void {
  const answer = (context: ConsoleContext, asked: AskedAct) => {
    keepAsked(context, asked, place);
    return context.redirect(connectionPath(context.var.connection.id), 303);
  };
  app.post('/connections/:id/look', async (context) => {
    const { connection, operator } = context.var;
    const which = whichRecords.safeParse(await context.req.parseBody());
    if (!which.success) return notFound(context);
    const count = await lookAgain(connection.id, which.data, operator);
    return answer(context, { act: 'look', which: which.data, count });
  });
  for (const [name, act] of Object.entries(operatorActs))
    app.post(`/connections/:id/operate/${name}`, async (context) => {
      const { connection, operator } = context.var;
      const { why } = given.parse(await context.req.parseBody());
      return answer(context, await act(connection.id, { ...operator, ...(why && { why }) }));
    });
}
