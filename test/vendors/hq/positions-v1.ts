import { auditV1, blank } from './audit-fields.ts';
import type { Fields } from './fields.ts';
import type { Hq } from './hq.ts';
import { type PlacedPosition, placePositions } from './position-order.ts';
import type { PositionRow } from './quote-records.ts';
import { netOf, netWithin, TAX_PERCENT, taxOf } from './quote-sums.ts';

/** Flat: there is no parent in this version (documented). */
export function positionsV1(hq: Hq, quoteId: number): PlacedPosition[] {
  const { subtotalsShown } = hq.tenant;
  const isShown = ({ kind }: PositionRow) => kind !== 'pageBreak' && (kind !== 'subtotal' || subtotalsShown);
  return placePositions(hq.positions.having(quoteId).filter(isShown)).toSorted(
    (one, other) => one.id - other.id,
  );
}

/** Which types HQ's screens make is not documented; these are the plausible ones. */
function typeOf({ tenant }: Hq, { kind }: PositionRow): string {
  switch (kind) {
    case 'group':
      return tenant.groupsShownAs;
    case 'subtotal':
      return 'Subtotal';
    case 'text':
    case 'pageBreak':
      return 'Textline';
    case 'service':
      return 'Article';
    case 'position':
      return 'OpenPosition';
  }
}

export function positionFieldsV1(hq: Hq): Fields<PlacedPosition> {
  const total = (row: PositionRow) =>
    row.kind === 'subtotal' && row.parentId !== null ? netWithin(hq, row.quoteId, row.parentId) : netOf(row);
  return {
    IsOptional: ({ isOptional }) => isOptional,
    Tax: () => TAX_PERCENT,
    Price: ({ price }) => price,
    Discount: () => 0,
    Margin: () => 0,
    ExcludeFromEarlyPayment: () => false,
    TotalPrice: total,
    TotalUnitPrice: ({ price }) => price,
    TotalVat: (row) => taxOf(total(row)),
    Interval: () => 'Once',
    Text: ({ text }) => text,
    Unit: ({ unit }) => unit,
    Type: (row) => typeOf(hq, row),
    Order: ({ order }) => order,
    ...blank('ArticleId'),
    ProjectId: ({ quoteId }) => hq.quotes.get(quoteId)?.projectId ?? null,
    Amount: ({ amount }) => amount,
    ...blank('ProjectBudgetId', 'CostTypeId', 'BookingAccount', 'CostCenter1', 'CostCenter2'),
    DocumentId: ({ quoteId }) => quoteId,
    ...auditV1,
  };
}
