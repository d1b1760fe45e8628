import type { Direction } from '../../../shared/direction.ts';
import { openMomentPowerOfficeRun } from '../run.ts';
import { momentPowerOfficeInvoices } from './definition.ts';
import { prepareInvoice } from './prepare-invoice.ts';
import { prepareCustomer } from './prepare-customer.ts';
import { prepareProject } from './prepare-project.ts';
import { reconcileInvoices } from './reconcile-invoices.ts';
import { showRecord } from './show-record.ts';
import { listInvoices, sweepChanged, sweepRecent } from './sweep-moment.ts';

export const direction: Direction = {
  definition: momentPowerOfficeInvoices,
  open(context) {
    const run = openMomentPowerOfficeRun(context);
    return {
      prepare(entity, id, link) {
        if (entity === 'customer') return prepareCustomer(id, link, run);
        return entity === 'project' ? prepareProject(id, link, run) : prepareInvoice(id, link, run);
      },
      show: (entity, id) => showRecord(entity, id, run),
      sweep: (scope, cursor) => (scope === 'recent' ? sweepRecent(run) : sweepChanged(cursor, run)),
      reconcile: (period, from) => reconcileInvoices(period, from, run),
      list: (filter) => listInvoices(filter, run),
    };
  },
};
