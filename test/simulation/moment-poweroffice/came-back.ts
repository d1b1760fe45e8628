import { type Firm, inBooks, inMoment } from './firm.ts';

/** Nothing that somebody took away comes back by itself. */
export function cameBack(firm: Firm): string[] {
  const { invoices, expenses, repaired } = firm.removals;
  const standing = inBooks(firm).vouchers.filter(
    ({ createdBy, isReversed }) => createdBy === 'integration' && !isReversed,
  );
  const numbers = new Map(
    inMoment(firm).invoices.map(({ id, invoiceNumber }) => [String(id), invoiceNumber]),
  );
  return [
    ...[...invoices]
      .filter((id) => !repaired.has(`invoice ${id}`))
      .filter((id) => standing.some(({ invoiceNo }) => invoiceNo === String(numbers.get(id))))
      .map((id) => `the voucher of invoice ${id} was reversed by hand, and came back by itself`),
    ...[...expenses]
      .filter(([, voucher]) => !repaired.has(`voucher ${voucher}`))
      .filter(([id, voucher]) => isKnownOtherwise(id, voucher, firm))
      .map(([id]) => `the expense ${id} was deleted by hand, and came back by itself`),
  ];
}

/** Whether the link of the voucher knows another expense in its place by now. */
function isKnownOtherwise(id: number, voucher: string, firm: Firm): boolean {
  return !knownExpenses(voucher, firm).some((expense) => expense.id === id);
}

export function knownExpenses(voucher: string, { stores }: Pick<Firm, 'stores'>): { id: number }[] {
  const link = stores.links.items(({ entity, sourceId }) => entity === 'voucher' && sourceId === voucher)[0];
  const data = (link?.data ?? {}) as { expenses?: Record<string, { id: number }> };
  return Object.values(data.expenses ?? {});
}
