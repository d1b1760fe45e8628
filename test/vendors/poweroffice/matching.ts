import type { Company, PowerOffice } from './company.ts';
import type { VoucherRow } from './voucher-records.ts';

/** Documented: entries of one customer with the same reference and opposite amounts settle each other at once. */
export function matchByReference(office: PowerOffice, company: Company, voucher: VoucherRow): VoucherRow {
  const reference = voucher.customMatchingReference;
  if (reference === null) return voucher;
  const counterpart = company.vouchers
    .all()
    .find(
      (each) =>
        each.customMatchingReference === reference &&
        each.customerId === voucher.customerId &&
        each.balanceOre !== 0 &&
        each.balanceOre === -voucher.balanceOre,
    );
  if (!counterpart) return voucher;
  const settled = {
    balanceOre: 0,
    matchId: office.stamps.id(),
    LastChangedDateTimeOffset: office.stamps.instant(),
  };
  company.vouchers.put({ ...counterpart, ...settled });
  return company.vouchers.put({ ...voucher, ...settled });
}
