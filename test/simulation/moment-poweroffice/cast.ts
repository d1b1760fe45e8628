import { pick } from '../random.ts';
import { prepareBefore } from './before.ts';
import { bookCost } from './book-cost.ts';
import { clientKey, companyCode, type Firm } from './firm.ts';
import { createDraft } from './invoice-drafts.ts';
import { createCustomer, createProject } from './master-data.ts';

/** Accounts that the standard chart lacks, each with a demand of its own. */
const accounts = [
  { accountNo: 3120, name: 'Salg, låst til fritatt', vatCode: '5', isVatCodeLocked: true },
  { accountNo: 3300, name: 'Salg på prosjekt', vatCode: '3', isProjectRequired: true },
  { accountNo: 3310, name: 'Salg på avdeling', vatCode: '3', isDepartmentRequired: true },
];

/** External VAT codes in Moment as they should be, and as somebody may have left them. */
export const vatCodes: Readonly<Record<string, readonly [right: string, wrong: string | null]>> = {
  '3000': ['3', '3'],
  '3010': ['31', null],
  '3050': ['3', '3'],
  '3100': ['5', '5'],
  '3120': ['5', '6'],
  '3200': ['6', null],
  '3300': ['3', '3'],
  '3310': ['3', ' '],
  '3900': ['3', '99'],
};

/** Both systems before the first transfer. */
export function prepareFirm(firm: Firm, random: () => number): void {
  prepareBooks(firm, random);
  for (const [account, [right, wrong]] of Object.entries(vatCodes))
    firm.vatCodes.set(account, random() < 0.8 ? right : wrong);
  firm.moment.person.setPaymentIdPattern(
    companyCode,
    pick(random, ['INV6', 'INV6CLI6', 'COM42TYPEINV7', '']),
  );
  for (let count = 0; count < 3; count += 1) createCustomer(firm, random);
  for (let count = 0; count < 3; count += 1) createProject(firm, random);
  for (let count = 0; count < 2; count += 1) {
    const { id } = createDraft(firm, random);
    firm.moment.person.finalizeInvoice(companyCode, id);
  }
  if (firm.isFromBefore) prepareBefore(firm, random);
}

/** Customers and projects here may turn out to be Moment's: whoever has the number is the same. */
function prepareBooks(firm: Firm, random: () => number): void {
  const { person } = firm.powerOffice;
  for (const account of accounts) person.addAccount(clientKey, account);
  for (const name of ['Papir AS', 'Sky og Sjø AS']) person.createSupplier(clientKey, { name });
  for (const Number of [10_002, 10_005, 15_001])
    person.createCustomer(clientKey, { Number, Name: `For hånd ${Number}`, PhoneNumber: '22 33 44 55' });
  for (const Code of ['6111', 'F900', 'F901'])
    person.createProject(clientKey, { Code, Name: `For hånd ${Code}`, ContractNo: 'K-7', IsActive: true });
  person.createProject(clientKey, { Code: '1', ParentProjectCode: 'F900', Name: 'Delprosjekt' });
  if (random() < 0.2) person.postForeignInvoice(clientKey, { invoiceNo: 10_024, customerNo: 15_001 });
  for (let count = 0; count < 2; count += 1) bookCost(firm, random);
  if (random() < 0.2) person.setLockDate(clientKey, '2026-02-28');
}
