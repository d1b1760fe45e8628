import type { DirectionDefinition } from '../../../shared/direction-definition.ts';
import { momentReasons } from '../../../shared/vendors/moment/reasons.ts';
import { momentVendor } from '../../../shared/vendors/moment/vendor.ts';
import { powerOfficeVendor } from '../../../shared/vendors/poweroffice/vendor.ts';
import { masterDataReasons } from './master-data-reasons.ts';
import { invoiceReasons } from './reasons.ts';
import { fieldWords } from '../compared-fields.ts';
import { entityWords, stepWords } from './step-words.ts';

export const momentPowerOfficeInvoices: DirectionDefinition = {
  id: 'moment-poweroffice-invoices',
  connector: 'moment-poweroffice',
  source: momentVendor,
  target: powerOfficeVendor,
  entities: ['invoice', 'customer', 'project'],
  entityWords,
  fieldWords: Object.values(fieldWords),
  titledBy: {
    invoice: [fieldWords.number.en, fieldWords.customer.en],
    customer: [fieldWords.number.en, fieldWords.name.en],
    project: [fieldWords.number.en, fieldWords.name.en],
  },
  stepWords,
  hooks: [
    { vendor: 'moment', event: 'invoice', target: { entity: 'invoice', id: 'record' } },
    { vendor: 'moment', event: 'customer', target: { entity: 'customer', id: 'record' } },
    { vendor: 'moment', event: 'project', target: { entity: 'project', id: 'record' } },
  ],
  sweeps: [
    { scope: 'changed', everyMinutes: 10, isToldByHooks: true },
    { scope: 'recent', everyMinutes: 1440 },
    { scope: 'reconcile', everyMinutes: 1440 },
  ],
  chainsTo: [],
  worker: { timeoutSeconds: 300, memoryMegabytes: 512, maxConcurrency: 10 },
  callsPerRecord: 5,
  filters: ['ids', 'since'],
  replicaLagSeconds: 1,
  // A code belongs to one table; the other direction meets Moment's as well.
  reasons: { ...invoiceReasons, ...masterDataReasons, ...momentReasons },
  harm: 'Invoices, customers or projects do not reach PowerOffice Go, so the books are not complete.',
};
