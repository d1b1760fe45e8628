import { DateTime } from 'luxon';
import type { ReferenceData } from '../reference-data.ts';
import { readReferenceData } from '../reference-data.ts';
import type { MomentPowerOfficeRun } from '../run.ts';
import { vatCodeOn } from '../moment-poweroffice-invoices/check-lines.ts';
import { tableText } from '../../../shared/operations/table-text.ts';
import type { ChecklistItem } from '../../../shared/operations/checklist.ts';
import type { Teller, Text } from './wordings.ts';

/** So many of the latest invoices tell which accounts are in use; Moment has no list of accounts. */
const MOST_INVOICES = 200;

/** Account number, VAT code in Moment, what PowerOffice has, and what a person should do. */
type Row = readonly [account: string, moment: string, powerOffice: string, toDo: string];

/** Compares the accounts and VAT codes that Moment's invoices use with the books of PowerOffice. */
export async function compareBooks(
  run: MomentPowerOfficeRun,
  { item, line }: Teller,
): Promise<ChecklistItem[]> {
  const reference = await readReferenceData(run);
  const used = await usedAccounts(run);
  const day = run.now().toISOString().slice(0, 10);
  const sorted = [...used].toSorted(([one], [other]) => one.localeCompare(other));
  const rowsIn = (text: Text) =>
    sorted.flatMap(([account, vatCode]) => mismatch({ account, vatCode, day }, reference, text));
  const { length } = rowsIn((code) => code);
  const { lockDate, isVatRegistered } = reference;
  const lacksRounding = run.settings.roundingAccount === undefined;
  return [
    item('ok', 'books-compared', { used: used.size, matching: used.size - length }),
    ...(length > 0 ? [line('warning', (text) => mismatchTable(rowsIn(text), text))] : []),
    ...(lacksRounding ? [item('warning', 'rounding-not-chosen')] : []),
    ...(isVatRegistered ? [] : [item('warning', 'not-registered')]),
    ...(lockDate ? [item('warning', 'closed', { lockDate })] : []),
  ];
}

/** The external VAT code by account, as the latest invoices have it. Lists are in the order of ids, oldest first. */
async function usedAccounts({ moment, now }: MomentPowerOfficeRun): Promise<Map<string, string>> {
  const latest: number[] = [];
  // Not from the start date on: on the first day nothing would be compared.
  const modifiedAfter = DateTime.fromJSDate(now(), { zone: 'utc' }).minus({ years: 1 }).toISO() ?? '';
  for await (const { id, invoiceNumber } of moment.invoices({ modifiedAfter })) {
    if (invoiceNumber !== null) latest.push(id);
    if (latest.length > MOST_INVOICES) latest.shift();
  }
  const used = new Map<string, string>();
  for (const id of latest) {
    for (const { financialAccount } of (await moment.invoice(id))?.invoiceLines ?? [])
      used.set(financialAccount.accountNumber, financialAccount.externalVatCode?.trim() ?? '');
  }
  return used;
}

interface Used {
  account: string;
  /** Empty where nobody entered one. */
  vatCode: string;
  day: string;
}

function mismatch({ account, vatCode, day }: Used, reference: ReferenceData, text: Text): Row[] {
  const inMoment = vatCode || text('no-external-code');
  const found = reference.accounts.find(({ AccountNo }) => String(AccountNo) === account);
  if (!found) return [[account, inMoment, text('no-account'), text('create-account')]];
  if (found.IsActive === false)
    return [[account, inMoment, text('inactive-account'), text('activate-account')]];
  const own = found.VatCode ?? '–';
  if (vatCode === '') return [[account, inMoment, own, text('enter-code')]];
  if (!vatCodeOn(vatCode, day, reference))
    return [[account, vatCode, text('no-code', { vatCode }), text('enter-other-code')]];
  if (found.IsVatCodeLocked !== true || own === vatCode) return [];
  const toDo = found.VatCode ? text('enter-own-code', { own }) : text('unlock-account');
  return [[account, vatCode, text('locked-to', { own }), toDo]];
}

function mismatchTable(rows: readonly Row[], text: Text): string {
  const head = [text('column-account'), 'Moment', 'PowerOffice Go', text('column-todo')];
  const lines = tableText(head, rows).split('\n');
  return [text('books-mismatch'), ...lines].join('\n  ');
}
