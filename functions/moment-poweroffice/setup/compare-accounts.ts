import { DateTime } from 'luxon';
import type { ReferenceData } from '../reference-data.ts';
import { readReferenceData } from '../reference-data.ts';
import type { MomentPowerOfficeRun } from '../run.ts';
import { vatCodeOn } from '../moment-poweroffice-invoices/check-lines.ts';
import { tableText } from '../../../shared/operations/table-text.ts';
import type { ChecklistItem } from '../../../shared/operations/checklist.ts';

/** So many of the latest invoices tell which accounts are in use; Moment has no list of accounts. */
const MOST_INVOICES = 200;

/** Account number, VAT code in Moment, what PowerOffice has, and what a person should do. */
type Row = readonly [account: string, moment: string, powerOffice: string, toDo: string];

/** Compares the accounts and VAT codes that Moment's invoices use with the books of PowerOffice. */
export async function compareBooks(run: MomentPowerOfficeRun): Promise<ChecklistItem[]> {
  const reference = await readReferenceData(run);
  const used = await usedAccounts(run);
  const day = run.now().toISOString().slice(0, 10);
  const rows = [...used]
    .toSorted(([one], [other]) => one.localeCompare(other))
    .flatMap(([account, vatCode]) => mismatch(account, vatCode, day, reference));
  const { roundingAccount } = run.settings;
  return [
    {
      state: 'ok',
      what: `books: ${used.size} accounts in use in Moment, ${used.size - rows.length} match PowerOffice`,
    },
    ...(rows.length > 0 ? [warning(mismatchTable(rows))] : []),
    ...(roundingAccount === undefined
      ? [warning('no rounding account in the settings: invoices whose total is rounded are refused')]
      : []),
    ...(reference.isVatRegistered
      ? []
      : [warning('not registered for VAT in PowerOffice: invoices with VAT are refused')]),
    ...(reference.lockDate ? [warning(`PowerOffice is closed up to ${reference.lockDate}`)] : []),
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

function mismatch(account: string, vatCode: string, day: string, reference: ReferenceData): Row[] {
  const inMoment = vatCode || 'no external VAT code';
  const found = reference.accounts.find(({ AccountNo }) => String(AccountNo) === account);
  if (!found) return [[account, inMoment, 'no such account', 'create it in PowerOffice']];
  if (found.IsActive === false)
    return [[account, inMoment, 'inactive account', 'activate it in PowerOffice']];
  const own = found.VatCode ?? '–';
  if (vatCode === '') return [[account, inMoment, own, 'enter the external VAT code in Moment']];
  if (!vatCodeOn(vatCode, day, reference))
    return [[account, vatCode, `no VAT code ${vatCode}`, 'correct it in Moment, or add it in PowerOffice']];
  if (found.IsVatCodeLocked !== true || own === vatCode) return [];
  return [[account, vatCode, `locked to ${own}`, `enter ${own} in Moment, or unlock the account`]];
}

function mismatchTable(rows: readonly Row[]): string {
  const table = tableText(['account', 'Moment', 'PowerOffice', 'what to do'], rows);
  return ['accounts and VAT codes that do not match:', ...table.split('\n')].join('\n  ');
}

function warning(what: string): ChecklistItem {
  return { state: 'warning', what };
}
