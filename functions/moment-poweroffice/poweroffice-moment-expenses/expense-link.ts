import { DateTime } from 'luxon';
import * as z from 'zod';
import { Failure } from '../../../shared/failure.ts';
import type { AccountTransaction } from '../../../shared/vendors/poweroffice/voucher-records.ts';
import { expenseReasons } from './reasons.ts';

/** Per posting the expense it became; `filed` once the documents are at it. */
const expenseLinkData = z.object({
  expenses: z.record(z.string(), z.object({ id: z.int(), filed: z.boolean() })).default({}),
});
export type ExpenseLinkData = z.infer<typeof expenseLinkData>;

export function readExpenseLink(data: unknown): ExpenseLinkData {
  return expenseLinkData.parse(data ?? {});
}

/** What keeps Moment from taking a posting twice. */
export function externalId(transactionId: number): string {
  return `pogo:${transactionId}`;
}

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
  if (!DateTime.fromISO(day).isValid)
    throw new Failure(expenseReasons['voucher-pointer-unfit'], { details: { id } });
  return { day, voucherNo: Number(voucherNo) };
}
