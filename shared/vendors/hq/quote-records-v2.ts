import * as z from 'zod';
import { vendorRecord } from '../../http/vendor-record.ts';
import { no, or, orNull, words } from '../lenient-fields.ts';
import type { HqPosition, HqPositionKind, HqQuote } from './quote-port.ts';
import { hqInstant } from './timestamps.ts';

/** Fields and their meaning: https://developer.hellohq.io, v2, Documents and DocumentPositions. */
export const documentV2 = vendorRecord(
  {
    id: z.int(),
    documentType: words,
    number: words,
    projectId: orNull(z.int()),
    /** Its type is declared as an integer and observed as a word. */
    documentStatusEntity: orNull(z.object({ documentStatusType: words })),
    createdOn: hqInstant,
    updatedOn: orNull(hqInstant),
  },
  [
    ...['date', 'validUntilDate', 'note', 'discountNet', 'discountPercent', 'marginNet', 'marginPercent'],
    ...['taxOption', 'currency', 'serviceType', 'performancePeriodStartDate', 'performancePeriodEndDate'],
    ...['deliveryConditionId', 'paymentConditionId', 'contactPersonId', 'companyId', 'leadId', 'createdBy'],
    ...['companyPurchaseOrderNumberId', 'financesBankAccountId', 'internalContactPersonId', 'updatedBy'],
    ...['addressText', 'sentOn', 'netValue', 'taxValue', 'grossValue', 'numberSchema', 'numberDate'],
    ...['numberNumeric', 'exchangeRate', 'exchangeRateDate', 'financesOwnCompanyId', 'createdFromId'],
    ...['documentTemplateEntityId', 'documentStatusEntityId', 'companyAddressId', 'orderedElements'],
    ...['financesOwnCompany', 'documentTemplateEntity', 'deliveryCondition', 'paymentCondition', 'lead'],
    ...['contactPerson', 'company', 'companyAddress', 'internalContactPerson', 'project', 'positions'],
    ...['companyPurchaseOrderNumber', 'financesBankAccount', 'payments', 'attachments'],
  ],
);

const kinds = {
  PositionGroup: 'group',
  PositionSubgroup: 'group',
  Service: 'position',
  Freetext: 'position',
  UserReporting: 'position',
  Text: 'text',
  PageBreak: 'text',
} as const satisfies Record<string, HqPositionKind>;

export const positionV2 = z.object({
  id: z.int(),
  /** Declared as an integer and observed as a word. */
  documentPositionEntityType: z
    .string()
    .refine((type): type is keyof typeof kinds => Object.hasOwn(kinds, type)),
  parentDocumentPositionId: orNull(z.int()),
  order: or(z.int(), 0),
  text: words,
  amount1: orNull(z.number()),
  unitId1: orNull(z.int()),
  amount2: orNull(z.number()),
  unitId2: orNull(z.int()),
  isOptional: no,
  taskTypeId: orNull(z.int()),
});
export type PositionV2 = z.infer<typeof positionV2>;

/** The subject is empty: documents of v2 have none. */
export function fromDocumentV2(document: z.infer<typeof documentV2>): HqQuote {
  return {
    ...{ id: String(document.id), number: document.number, subject: '', projectId: document.projectId },
    status: document.documentStatusEntity?.documentStatusType ?? '',
    updatedOn: document.updatedOn ?? document.createdOn,
  };
}

/** The unit is empty: units are ids, and no call that names them is documented. */
export function fromPositionV2(position: PositionV2, order: number): HqPosition {
  const { id, documentPositionEntityType, parentDocumentPositionId, text, isOptional, taskTypeId } = position;
  return {
    ...{ id: String(id), kind: kinds[documentPositionEntityType], order, html: text, isOptional, taskTypeId },
    ...(parentDocumentPositionId !== null && { parentId: String(parentDocumentPositionId) }),
    ...{ amount: position.amount1, unit: '', amounts: amountsOf(position) },
  };
}

function amountsOf({ amount1, unitId1, amount2, unitId2 }: PositionV2) {
  const pairs = [
    { amount: amount1, unitId: unitId1 },
    { amount: amount2, unitId: unitId2 },
  ];
  return pairs.flatMap(({ amount, unitId }) => (amount === null ? [] : [{ amount, unitId }]));
}
