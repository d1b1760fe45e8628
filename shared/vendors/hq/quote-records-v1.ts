import * as z from 'zod';
import { vendorRecord } from '../../http/vendor-record.ts';
import { no, or, orNull, words } from '../lenient-fields.ts';
import type { HqPosition, HqPositionKind, HqQuote } from './quote-port.ts';
import { hqInstant } from './timestamps.ts';

/** Fields and their meaning: https://developer.hellohq.io, v1, Quotation and DocumentPosition. */
export const quotationV1 = vendorRecord(
  {
    Id: z.int(),
    Number: words,
    Subject: words,
    CalculatedSubject: words,
    ProjectId: orNull(z.int()),
    Status: words,
    CreatedOn: hqInstant,
    UpdatedOn: orNull(hqInstant),
  },
  [
    ...['@odata.context', 'QuotationDate', 'ValidUntilDate', 'Positions', 'Currency', 'ExchangeRate', 'Lead'],
    ...['DeliveryDate', 'PaymentConditionId', 'DeliveryConditionId', 'PaymentCondition', 'DeliveryCondition'],
    ...[
      'DiscountType',
      'Discount',
      'Margin',
      'TaxOption',
      'ServiceOption',
      'NetTotal',
      'GrossTotal',
      'VatTotal',
    ],
    ...['PaidTotal', 'Type', 'AddressText', 'CompanyAddressId', 'CompanyAddress', 'Header', 'Footer', 'Note'],
    ...['DocumentTemplateId', 'ContactPersonId', 'ContactPerson', 'CompanyId', 'Company', 'LeadId', 'SyncId'],
    ...[
      'InternalContactPersonId',
      'InternalContactPerson',
      'Project',
      'CompanyPurchaseOrderNumber',
      'Language',
    ],
    ...['DocumentFile', 'DocumentImage', 'CreatedBy', 'UpdatedBy'],
  ],
);

/** Which of these the page's group with a sum makes is documented nowhere: they go by their names. */
const kinds = {
  GroupHeader: 'group',
  PositionGroup: 'group',
  Subtotal: 'subtotal',
  Textline: 'text',
  Article: 'position',
  Freetext: 'position',
  OpenPosition: 'position',
  UserReporting: 'position',
  ProjectInvoice: 'position',
  ProjectArticle: 'position',
  ProjectPlan: 'position',
} as const satisfies Record<string, HqPositionKind>;

export const positionV1 = z.object({
  Id: z.int(),
  Type: z.string().refine((type): type is keyof typeof kinds => Object.hasOwn(kinds, type)),
  Order: or(z.int(), 0),
  Text: words,
  Amount: orNull(z.number()),
  Unit: words,
  IsOptional: no,
});

export function fromQuotationV1(quote: z.infer<typeof quotationV1>): HqQuote {
  return {
    ...{ id: String(quote.Id), number: quote.Number, subject: quote.CalculatedSubject || quote.Subject },
    ...{ projectId: quote.ProjectId, status: quote.Status, updatedOn: quote.UpdatedOn ?? quote.CreatedOn },
  };
}

export function fromPositionV1(position: z.infer<typeof positionV1>): HqPosition {
  return {
    ...{ id: String(position.Id), kind: kinds[position.Type], order: position.Order, html: position.Text },
    ...{ amount: position.Amount, unit: position.Unit, isOptional: position.IsOptional },
    taskTypeId: null,
  };
}
