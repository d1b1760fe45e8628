import { directions } from '../../../../functions/registry.ts';
import { openDirection } from '../../../../functions/ops/access/open-direction.ts';
import { forced, createPointer } from '../../../../shared/pointer.ts';
import type { PointerCause } from '../../../../shared/pointer.ts';
import type { ReconcileRow } from '../../../../shared/reconcile/reconcile.ts';
import type { Total } from '../../../../shared/reconcile/listed-stretch.ts';
import { reconcile } from '../../../../shared/reconcile/reconcile.ts';
import { createLinkedProject } from '../../ops/linked-project.ts';
import { connectionId } from '../../ops/ops-harness.ts';

const direction = 'awork-moco-times';

/** A linked project with one service item that can be billed and one that cannot, and what an operator does. */
export async function createTimesOffice() {
  const harness = await createLinkedProject();
  const { moco, awork, operator, work, now, project, links, pass } = harness;
  const unpaid = moco.person.addTask(project.id, { name: 'Kulanz', billable: false });
  const paid = moco.person.addTask(project.id, { name: 'Beratung' });
  for (const name of ['Kulanz', 'Beratung']) awork.person.createTypeOfWork({ name });
  const send = async (id: string, cause: PointerCause) => {
    pass(10);
    const pointer = createPointer({ direction, connection: connectionId, entity: 'time', id }, cause, now());
    await operator.queue.send([cause === 'webhook' ? pointer : forced(pointer, cause, now())]);
    await work();
  };
  const target = { direction: 'moco-awork-projects', connection: connectionId, entity: 'project' };
  await operator.queue.send([createPointer({ ...target, id: String(project.id) }, 'webhook', now())]);
  await work();
  return {
    ...{ ...harness, unpaid, paid },
    typeOfWork: (name: string) => awork.state().typesOfWork.find((each) => each.name === name)?.id ?? '',
    webhook: (id: string) => send(id, 'webhook'),
    resync: (id: string) => send(id, 'operator'),
    repair: (id: string) => send(id, 'repair'),
    activitiesOf: (id: string) =>
      moco.state().activities.filter(({ remote_id }) => remote_id === `awork:${id}`),
    linkOf: (id: string) => links.get({ connection: connectionId, entity: 'time', sourceId: id }),
    async compare(period = { fromDay: '2026-03-01', toDay: '2026-03-10' }) {
      const connection = await operator.connections.get(connectionId);
      const secret = await harness.secret();
      const registered = directions.find(({ definition }) => definition.id === direction);
      if (!connection || !secret || !registered) throw new Error('there is nothing to compare');
      const run = await openDirection(registered, connection, secret, operator, { restores: true });
      const rows: ReconcileRow[] = [];
      const totals: Total[] = [];
      let compared = 0;
      for await (const stretch of reconcile(
        { run, links, connection: connectionId, reasons: {} },
        period,
        undefined,
      )) {
        rows.push(...stretch.rows);
        totals.push(...stretch.totals);
        compared += stretch.compared;
      }
      return { rows, totals, compared, causes: rows.map(({ cause }) => cause).toSorted() };
    },
  };
}
