import { auditV2, blank } from './audit-fields.ts';
import { enumV2 } from './enum-v2.ts';
import type { Fields } from './fields.ts';
import type { Hq } from './hq.ts';
import { type PlacedPosition, placePositions } from './position-order.ts';
import { netOf, netWithin, TAX_PERCENT, taxOf } from './quote-sums.ts';
import { unitIdOf } from './units.ts';

const entityTypes = [
  ...['Freetext', 'UserReporting', 'PositionGroup', 'PositionSubgroup', 'Text', 'Service', 'PageBreak'],
];

/** Documents have a table each, by a uuid that follows from the id here. */
const tableId = (quoteId: number) => `00000000-0000-4000-8000-${String(quoteId).padStart(12, '0')}`;

export function positionsV2(hq: Hq, quoteId: number): PlacedPosition[] {
  const shown = hq.positions.having(quoteId).filter(({ kind }) => kind !== 'subtotal');
  return placePositions(shown).toSorted((one, other) => one.id - other.id);
}

function entityTypeOf({ kind, depth }: PlacedPosition): string {
  if (kind === 'group') return depth === 0 ? 'PositionGroup' : 'PositionSubgroup';
  if (kind === 'service') return 'Service';
  if (kind === 'pageBreak') return 'PageBreak';
  return kind === 'text' ? 'Text' : 'Freetext';
}

/** Documented: a tree by `parentDocumentPositionId`, units as ids. Guessed: a group shows the sum of what lies within. */
export function positionFieldsV2(hq: Hq): Fields<PlacedPosition> {
  const net = (row: PlacedPosition) =>
    row.kind === 'group' ? netWithin(hq, row.quoteId, row.id) : netOf(row);
  return {
    interval: () => enumV2(hq.tenant, ['Once'], 'Once'),
    text: ({ text }) => text,
    amount1: ({ amount, kind }) => (kind === 'group' ? 1 : amount),
    unitId1: ({ unit }) => unitIdOf(unit),
    ...blank('amount2', 'unitId2'),
    price: ({ price }) => price,
    tax: () => TAX_PERCENT,
    ...zeros('cost', 'marginNet', 'marginPercent', 'discountNet', 'discountPercent', 'totalCosts'),
    ...blank('performancePeriodStartDate', 'performancePeriodEndDate'),
    ...no('isExternal', 'excludeFromEarlyPayment', 'isApproved', 'isFactorizable', 'isHidden'),
    ...blank('financesCostCenter1Id', 'financesCostCenter2Id', 'financesBookingAccountId'),
    projectId: ({ quoteId }) => hq.quotes.get(quoteId)?.projectId ?? null,
    ...blank('projectBudgedId', 'projectRoleId'),
    taskTypeId: ({ taskTypeId }) => taskTypeId,
    ...auditV2,
    plainText: ({ text }) => plainTextOf(text),
    documentPositionEntityType: (row) => enumV2(hq.tenant, entityTypes, entityTypeOf(row)),
    documentEntityId: ({ quoteId }) => quoteId,
    documentTableId: ({ quoteId }) => tableId(quoteId),
    totalNetValue: net,
    totalTaxValue: (row) => taxOf(net(row)),
    totalGrossValue: (row) => net(row) + taxOf(net(row)),
    order: ({ order }) => order,
    index: ({ index }) => index,
    isOptional: ({ isOptional }) => isOptional,
    ...blank('approvedOn'),
    currency: () => 'EUR',
    parentDocumentPositionId: ({ parentId }) => parentId,
    ...blank('createdFromId', 'serviceItemId', 'customFieldContentId'),
  };
}

function zeros(...names: string[]): Fields<unknown> {
  return Object.fromEntries(names.map((name) => [name, () => 0]));
}

function no(...names: string[]): Fields<unknown> {
  return Object.fromEntries(names.map((name) => [name, () => false]));
}

/** Guessed: a line for each block, without marks. */
function plainTextOf(html: string): string {
  const lines = html.replace(/<\/(?:p|li|div)>|<br\s*\/?>/g, '\n').replace(/<[^>]+>/g, '');
  return lines.replaceAll('&nbsp;', ' ').replaceAll('&lt;', '<').replaceAll('&amp;', '&').trim();
}
