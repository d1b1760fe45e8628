import type { DirectionDefinition } from '../../../shared/direction-definition.ts';
import { momentVendor } from '../../../shared/vendors/moment/vendor.ts';
import { powerOfficeVendor } from '../../../shared/vendors/poweroffice/vendor.ts';
import { expenseReasons } from './reasons.ts';
import { fieldWords } from '../compared-fields.ts';
import { entityWords, stepWords } from './step-words.ts';

export const powerOfficeMomentExpenses: DirectionDefinition = {
  id: 'poweroffice-moment-expenses',
  connector: 'moment-poweroffice',
  source: powerOfficeVendor,
  target: momentVendor,
  entities: ['voucher'],
  entityWords,
  fieldWords: Object.values(fieldWords),
  titledBy: { voucher: [fieldWords.number.en, fieldWords.supplier.en] },
  stepWords,
  hooks: [],
  sweeps: [
    { scope: 'new', everyMinutes: 60 },
    { scope: 'late', everyMinutes: 1440 },
    { scope: 'reconcile', everyMinutes: 1440 },
  ],
  chainsTo: [],
  // A batch may hold the files of ten vouchers at once.
  worker: { timeoutSeconds: 300, memoryMegabytes: 1024, maxConcurrency: 2 },
  callsPerRecord: 3,
  filters: ['ids', 'since', 'until'],
  replicaLagSeconds: 1,
  reasons: expenseReasons,
  harm: 'Costs booked in PowerOffice Go do not reach Moment and may not be invoiced.',
};
