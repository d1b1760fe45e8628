import { Failure } from '../../../shared/failure.ts';
import type { AccountTransaction } from '../../../shared/vendors/poweroffice/voucher-records.ts';
import { expenseReasons } from './reasons.ts';

/** A voucher and the day it is posted on, without which PowerOffice does not list its postings. */
export interface VoucherKey {
  /** `YYYY-MM-DD` */
  day: string;
  voucherNo: number;
}

export function voucherId({ PostingDate, VoucherNo }: AccountTransaction): string {
  return `${PostingDate.slice(0, 10)}/${VoucherNo}`;
}

export function parseVoucherId(id: string): VoucherKey {
  const [, day = '', voucherNo = ''] = /^(\d{4}-\d{2}-\d{2})\/(\d+)$/.exec(id) ?? [];
  if (day === '') throw new Failure(expenseReasons['voucher-pointer-unfit'], { details: { id } });
  return { day, voucherNo: Number(voucherNo) };
}
