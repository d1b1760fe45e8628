import { auditV1, blank } from './audit-fields.ts';
import type { Fields } from './fields.ts';
import type { Hq } from './hq.ts';
import { createEntityV1, listV1, singleV1 } from './list-v1.ts';
import { positionFieldsV1, positionsV1 } from './positions-v1.ts';
import type { QuoteRow } from './quote-records.ts';
import { netTotalOf, taxOf } from './quote-sums.ts';
import { found } from './refusal.ts';
import { relatedMany } from './relation.ts';
import type { Call, Routes } from './routes.ts';

/** Read only here. A tenant with the new finance processes has none in this version. */
export function addQuotationRoutesV1(routes: Routes, hq: Hq): void {
  const quotations = createEntityV1(quotationFields(hq), {
    Positions: relatedMany(({ id }) => positionsV1(hq, id), positionFieldsV1(hq)),
  });
  const positions = createEntityV1(positionFieldsV1(hq));
  const all = () => (hq.tenant.newFinance ? [] : hq.quotes.all());
  const quoteOf = (call: Call) => found(all().find(({ id }) => id === call.id('id')));
  const list = '/v1/Quotations({id})/Positions';
  routes.add('GET', '/v1/Quotations', (call) => listV1(call, all(), quotations));
  routes.add('GET', '/v1/Quotations({id})', (call) => singleV1(call, quoteOf(call), quotations));
  routes.add('GET', list, (call) => listV1(call, positionsV1(hq, quoteOf(call).id), positions));
  routes.add('GET', `${list}({positionId})`, (call) => {
    const inside = positionsV1(hq, quoteOf(call).id);
    return singleV1(call, found(inside.find(({ id }) => id === call.id('positionId'))), positions);
  });
}

function quotationFields(hq: Hq): Fields<QuoteRow> {
  const net = ({ id }: QuoteRow) => netTotalOf(hq, id);
  return {
    QuotationDate: ({ date }) => date,
    ...blank('ValidUntilDate'),
    Status: ({ status }) => status,
    Currency: () => 'EUR',
    ExchangeRate: () => 1,
    ...blank('DeliveryDate', 'PaymentConditionId', 'DeliveryConditionId'),
    DiscountType: () => 'NotSet',
    Discount: () => 0,
    Margin: () => 0,
    TaxOption: () => 'VatApplicable',
    ServiceOption: () => 'None',
    NetTotal: net,
    GrossTotal: (quote) => net(quote) + taxOf(net(quote)),
    VatTotal: (quote) => taxOf(net(quote)),
    PaidTotal: () => 0,
    Type: () => 'Quotation',
    ...blank('AddressText', 'CompanyAddressId'),
    Subject: ({ subject }) => subject,
    CalculatedSubject: ({ subject }) => subject,
    ...blank('Header', 'Footer', 'DocumentTemplateId'),
    Number: ({ number }) => number,
    ...blank('ContactPersonId'),
    CompanyId: ({ companyId }) => companyId,
    ...blank('InternalContactPersonId', 'LeadId', 'SyncId'),
    ProjectId: ({ projectId }) => projectId,
    ...blank('Note', 'CompanyPurchaseOrderNumber'),
    Language: () => 'DE',
    ...auditV1,
  };
}
