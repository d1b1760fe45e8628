import { auditV2, blank } from './audit-fields.ts';
import { documentStatusFieldsV2 } from './document-statuses-v2.ts';
import { documentStatusOf } from './document-statuses.ts';
import { type Fields, show } from './fields.ts';
import type { Hq } from './hq.ts';
import { listV2, plainV2, singleV2 } from './list-v2.ts';
import { positionFieldsV2, positionsV2 } from './positions-v2.ts';
import { projectFieldsV2 } from './project-fields-v2.ts';
import type { QuoteRow } from './quote-records.ts';
import { netTotalOf, taxOf } from './quote-sums.ts';
import { found } from './refusal.ts';
import { relatedMany, relatedOne } from './relation.ts';
import type { Call, Routes } from './routes.ts';

/** Quotations are the only documents here. Their positions and status come when asked for (guessed). */
export function addDocumentRoutesV2(routes: Routes, hq: Hq): void {
  const positions = plainV2(positionFieldsV2(hq));
  const documents = createDocumentEntity(hq);
  const quoteOf = (call: Call) => found(hq.quotes.get(call.id('id')));
  const allPositions = () => hq.quotes.all().flatMap(({ id }) => positionsV2(hq, id));
  routes.add('GET', '/v2/Documents', (call) => listV2(hq, call, hq.quotes.all(), documents));
  routes.add('GET', '/v2/Documents/{id}', (call) => singleV2(hq, call, quoteOf(call), documents));
  routes.add('GET', '/v2/Documents/{id}/DocumentPositions', (call) =>
    listV2(hq, call, positionsV2(hq, quoteOf(call).id), positions),
  );
  routes.add('GET', '/v2/DocumentPositions', (call) => listV2(hq, call, allPositions(), positions));
  routes.add('GET', '/v2/DocumentPositions/{id}', (call) => {
    const position = allPositions().find(({ id }) => id === call.id('id'));
    return singleV2(hq, call, found(position), positions);
  });
}

function createDocumentEntity(hq: Hq) {
  const fields = documentFields(hq);
  const projectOf = ({ projectId }: QuoteRow) =>
    projectId === null ? undefined : hq.projects.get(projectId);
  const lists = { orderedElements: [], payments: [], attachments: [], positions: null };
  return {
    fields,
    textOf: (quote: QuoteRow) => JSON.stringify({ ...show(quote, fields), ...lists }),
    relations: {
      documentStatusEntity: relatedOne(
        ({ status }: QuoteRow) => documentStatusOf(status),
        documentStatusFieldsV2(hq),
      ),
      project: relatedOne(projectOf, projectFieldsV2),
      positions: relatedMany(({ id }: QuoteRow) => positionsV2(hq, id), positionFieldsV2(hq)),
    },
  };
}

function documentFields(hq: Hq): Fields<QuoteRow> {
  const net = ({ id }: QuoteRow) => netTotalOf(hq, id);
  const zero = () => 0;
  return {
    date: ({ date }) => date,
    ...blank('validUntilDate', 'note'),
    ...{ discountNet: zero, discountPercent: zero, marginNet: zero, marginPercent: zero },
    taxOption: () => 'VatApplicable',
    currency: () => 'EUR',
    ...blank('serviceType', 'performancePeriodStartDate', 'performancePeriodEndDate'),
    ...blank('deliveryConditionId', 'paymentConditionId', 'contactPersonId'),
    companyId: ({ companyId }) => companyId,
    ...blank('companyPurchaseOrderNumberId', 'financesBankAccountId', 'internalContactPersonId'),
    projectId: ({ projectId }) => projectId,
    ...blank('leadId'),
    ...auditV2,
    documentType: () => 'Quotation',
    ...blank('addressText', 'sentOn'),
    netValue: net,
    taxValue: (quote) => taxOf(net(quote)),
    grossValue: (quote) => net(quote) + taxOf(net(quote)),
    number: ({ number }) => number,
    ...blank('numberSchema', 'numberDate', 'numberNumeric', 'exchangeRate', 'exchangeRateDate'),
    ...blank('financesOwnCompanyId', 'documentTemplateEntityId'),
    documentStatusEntityId: ({ status }) => documentStatusOf(status)?.id ?? null,
    ...blank('createdFromId', 'companyAddressId'),
  };
}
