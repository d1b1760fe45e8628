import { vatCodeOn } from '../../moment-poweroffice-invoices/check-lines.ts';
import type { Ledger } from '../../connectors/ledger.ts';
import { readLedger } from '../../connectors/ledger.ts';
import type { MomentPowerOfficeTools } from '../../connectors/moment-poweroffice-tools.ts';
import type { ChecklistItem } from './checklist.ts';

/** So many of the latest invoices tell which accounts are in use; Moment has no list of accounts. */
const MOST_INVOICES = 200;

/** Compares the accounts and VAT codes that Moment's invoices use with the books of PowerOffice. */
export async function compareBooks(tools: MomentPowerOfficeTools): Promise<ChecklistItem[]> {
  const ledger = await readLedger(tools);
  const used = await usedAccounts(tools);
  const day = tools.now().toISOString().slice(0, 10);
  const problems = [...used].flatMap(([account, vatCode]) => mismatch(account, vatCode, day, ledger));
  const { roundingAccount } = tools.settings;
  return [
    {
      state: 'ok',
      what: `books: ${used.size} accounts in use in Moment, ${used.size - problems.length} match PowerOffice`,
    },
    ...problems.map((what): ChecklistItem => ({ state: 'warning', what })),
    ...(roundingAccount === undefined
      ? [warning('no rounding account in the settings: invoices whose total is rounded are refused')]
      : []),
    ...(ledger.lockDate ? [warning(`PowerOffice is closed up to ${ledger.lockDate}`)] : []),
  ];
}

async function usedAccounts({ moment, settings }: MomentPowerOfficeTools): Promise<Map<string, string>> {
  const used = new Map<string, string>();
  let read = 0;
  for await (const { id, invoiceNumber } of moment.invoices({
    modifiedAfter: `${settings.startDate}T00:00:00Z`,
  })) {
    if (invoiceNumber === null) continue;
    if ((read += 1) > MOST_INVOICES) break;
    const lines = (await moment.invoice(id))?.invoiceLines ?? [];
    for (const { financialAccount } of lines)
      used.set(financialAccount.accountNumber, financialAccount.externalVatCode ?? '');
  }
  return used;
}

function mismatch(account: string, vatCode: string, day: string, ledger: Ledger): string[] {
  const found = ledger.accounts.find(({ AccountNo }) => String(AccountNo) === account);
  if (!found) return [`account ${account}: not in PowerOffice`];
  if (found.IsActive === false) return [`account ${account}: inactive in PowerOffice`];
  if (vatCode === '') return [`account ${account}: no external VAT code in Moment`];
  if (!vatCodeOn(vatCode, day, ledger)) return [`account ${account}: VAT code ${vatCode} not in PowerOffice`];
  const isLocked = found.IsVatCodeLocked === true && found.VatCode !== vatCode;
  return isLocked
    ? [`account ${account}: locked to VAT code ${found.VatCode ?? '–'}, Moment says ${vatCode}`]
    : [];
}

function warning(what: string): ChecklistItem {
  return { state: 'warning', what };
}
