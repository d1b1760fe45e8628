import {
  momentPowerOfficeSettings,
  type MomentPowerOfficeSettings,
} from '../../../functions/moment-poweroffice/settings.ts';
import type { MomentService } from '../../vendors/moment/service.ts';
import type { PowerOfficeService } from '../../vendors/poweroffice/service.ts';
import { pick } from '../random.ts';

export const START_DATE = '2026-02-15';

export function settingsOf(random: () => number): MomentPowerOfficeSettings {
  return momentPowerOfficeSettings.parse({
    startDate: START_DATE,
    ...pick(random, [{}, { projectStates: { 'In Progress': 'NotStarted', pitch: 'Tentative' } }]),
    ...pick(random, [{}, {}, { maxRounding: 0.5 }, { maxRounding: 0 }]),
    ...pick(random, [
      {},
      { roundingAccount: 7770 },
      { roundingAccount: 7770 },
      { roundingAccount: 7770 },
      { roundingAccount: 3900 },
    ]),
    ...pick(random, [{}, { expenseAccounts: '4300,6000-7999' }]),
    ...pick(random, [{}, { expenseActivity: 'Utlegg' }]),
    lookBackDays: pick(random, [0, 2]),
    createdBackDays: pick(random, [7, 45]),
    markTransferred: random() < 0.4,
    ...pick(random, [{}, { billableByDefault: true }, { billableByDefault: false }]),
    newCustomerDelivery: pick(random, ['Print', 'default'] as const),
    reversals: pick(random, ['skip', 'negative'] as const),
    attachments: random() < 0.8,
  });
}

/** What Moment does not document is different in every world. */
export function momentServiceOf(random: () => number): Partial<MomentService> {
  return {
    listsOutOfRangeRows: random() < 0.5,
    includeSeparator: pick(random, ['+', ','] as const),
    firstPage: pick(random, [0, 1] as const),
    firstPageAnswered: pick(random, ['as-asked', 'as-asked', 0] as const),
    pageSizeMost: pick(random, [3, 500, 500]),
    listsAreThin: random() < 0.5,
    textFilters: pick(random, ['exact', 'prefix', 'ignored'] as const),
    announcesExportStatus: random() < 0.5,
    externalIdsAreFixed: random() < 0.3,
    conflictsOnExternalId: pick(random, [409, 200, 'never'] as const),
    roundsTotals: random() < 0.3,
    lineDiscountIs: pick(random, ['percent', 'amount'] as const),
    pdfDelaySeconds: pick(random, [0, 0, 4, 90]),
  };
}

export function powerOfficeServiceOf(random: () => number): Partial<PowerOfficeService> {
  return {
    requestsPerSecond: pick(random, [10, Infinity]),
    sendsRetryAfter: random() < 0.5,
    replicaLagSeconds: pick(random, [0, 0, 0.5, 1]),
    voucherNumberSeconds: pick(random, [0, 2, 30, 400]),
    tokenSeconds: pick(random, [150, 1200]),
    duplicateAnswer: pick(random, ['validation-error', 'conflict'] as const),
    missingVatId: pick(random, ['becomes-code-0', 'refused'] as const),
    problemNames: pick(random, ['lower-case', 'pascal-case'] as const),
    checksOrganizationNumbers: random() < 0.5,
    zipMethod: pick(random, ['stored', 'deflated'] as const),
  };
}
