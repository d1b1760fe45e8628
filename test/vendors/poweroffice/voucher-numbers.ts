import type { PowerOffice } from './company.ts';
import type { VoucherRow } from './voucher-records.ts';

/** Null until the vendor's job has given out the number. */
export function shownNumber({ world }: PowerOffice, voucher: VoucherRow): number | null {
  return voucher.numberedAtMilliseconds <= world.now().getTime() ? voucher.voucherNo : null;
}

/** Where the schema allows no null; that it is 0 meanwhile is guessed. */
export function listedNumber(office: PowerOffice, voucher: VoucherRow): number {
  return shownNumber(office, voucher) ?? 0;
}
