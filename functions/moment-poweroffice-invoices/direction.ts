import type { Direction, DirectionRun } from '../../shared/direction.ts';
import {
  createMomentPowerOfficeTools,
  momentPowerOfficeQuotaOwners,
} from '../connectors/moment-poweroffice-tools.ts';
import { momentPowerOfficeInvoices } from './definition.ts';
import { prepareInvoice } from './prepare-invoice.ts';
import { prepareCustomer, prepareProject } from './prepare-master-data.ts';
import { listInvoices, sweepChanged, sweepRecent } from './sweep-moment.ts';

export const direction: Direction = {
  definition: momentPowerOfficeInvoices,
  quotaOwners: momentPowerOfficeQuotaOwners,
  open(context): DirectionRun {
    const tools = createMomentPowerOfficeTools(context);
    return {
      prepare(entity, id, link) {
        if (entity === 'customer') return prepareCustomer(id, tools);
        return entity === 'project' ? prepareProject(id, tools) : prepareInvoice(id, link, tools);
      },
      sweep: (scope, cursor) => (scope === 'recent' ? sweepRecent(tools) : sweepChanged(cursor, tools)),
      list: (filter) => listInvoices(filter, tools),
    };
  },
};
