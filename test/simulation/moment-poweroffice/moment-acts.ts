import type { Stamped } from '../../vendors/moment/records.ts';
import { pick } from '../random.ts';
import { vatCodes } from './cast.ts';
import { type Firm, companyCode, inMoment } from './firm.ts';
import { createDraft, someInvoice } from './invoice-drafts.ts';
import { knownExpenses } from './came-back.ts';
import { forgetRepair } from './removals.ts';
import {
  createCustomer,
  createProject,
  nextCustomerNumber,
  nextProjectNumber,
  someCustomerFields,
  someProjectFields,
  UNFIT_EMAIL,
} from './master-data.ts';

type Acts = Record<string, () => unknown>;

/** What people do in Moment. */
export function momentActs(firm: Firm, random: () => number): Acts {
  return {
    ...invoiceActs(firm, random),
    ...statusActs(firm, random),
    ...masterActs(firm, random),
    ...correctingActs(firm, random),
    'an expense is deleted': () => deleteKnown(firm, random),
    'another expense is deleted': () => deleteKnown(firm, random),
  };
}

/** One that we know of, while nobody works on its voucher. */
function deleteKnown(firm: Firm, random: () => number): number {
  const links = firm.stores.links.items(({ entity, lease }) => entity === 'voucher' && !lease);
  const isThere = ({ id }: { id: number }) => inMoment(firm).projectExpenses.some((each) => each.id === id);
  const known = links.flatMap(({ sourceId }) =>
    knownExpenses(sourceId, firm)
      .filter(isThere)
      .map(({ id }) => ({ id, sourceId })),
  );
  const { id, sourceId } = pick(random, known);
  firm.moment.person.deleteExpense(companyCode, id);
  firm.removals.expenses.set(id, sourceId);
  forgetRepair({ entity: 'voucher', id: sourceId }, firm.removals, firm.stores.queue);
  return id;
}

function invoiceActs(firm: Firm, random: () => number): Acts {
  const { person } = firm.moment;
  const invoice = () => {
    const { id, totalSumIncludingTaxAfterRounding: total } = createDraft(firm, random);
    return `${id} ${person.finalizeInvoice(companyCode, id).invoiceNumber} ${total}`;
  };
  const some = () => pick(random, inMoment(firm).invoices);
  const drafts = () => inMoment(firm).invoices.filter(({ invoiceState }) => invoiceState === 'DRAFT');
  return {
    'an invoice is finalized': invoice,
    'another invoice is finalized': invoice,
    'a third invoice is finalized': invoice,
    'a fourth invoice is finalized': invoice,
    'a draft is made': () => createDraft(firm, random).id,
    'a draft is finalized': () => person.finalizeInvoice(companyCode, pick(random, drafts()).id).id,
    'an invoice is credited': () => person.creditInvoice(companyCode, some().id).id,
    'a credit note stands alone': () =>
      person.createFreeCreditNote(companyCode, someInvoice(firm, random)).id,
    'an invoice is touched': () => person.touch(companyCode, 'invoice', some().id),
  };
}

function statusActs(firm: Firm, random: () => number): Acts {
  const { person } = firm.moment;
  const finalized = () =>
    pick(
      random,
      inMoment(firm).invoices.filter(({ invoiceState }) => invoiceState !== 'DRAFT'),
    );
  return {
    'an invoice is kept back': () =>
      person.setExportStatus(companyCode, finalized().id, pick(random, ['DO_NOT_TRANSFER', 'TRANSFERRED']))
        .id,
    'an invoice is to be transferred': () =>
      person.setExportStatus(companyCode, finalized().id, 'TO_TRANSFER').id,
    'an invoice is sent or paid': () =>
      person.setInvoiceState(companyCode, finalized().id, pick(random, ['SENT', 'PAID'])).id,
    'an invoice gets another KID': () =>
      person.setPaymentId(companyCode, finalized().id, pick(random, [null, '0043450234125'])).id,
  };
}

function masterActs(firm: Firm, random: () => number): Acts {
  const { person } = firm.moment;
  const customer = () => pick(random, inMoment(firm).customers);
  const project = () => pick(random, inMoment(firm).projects);
  const someName = () => `Nytt navn ${Math.floor(random() * 5)}`;
  const changeCustomer = () => person.updateCustomer(companyCode, customer().id, someCustomerFields(random));
  return {
    'a customer is made': () => createCustomer(firm, random),
    'a customer changes': changeCustomer,
    'another customer changes': changeCustomer,
    // Again and again the same one, as people do.
    'the last customer is renamed': () =>
      person.updateCustomer(companyCode, last(inMoment(firm).customers).id, { name: someName() }),
    'the last customer is renamed once more': () =>
      person.updateCustomer(companyCode, last(inMoment(firm).customers).id, { name: someName() }),
    'the last project is renamed': () =>
      person.updateProject(companyCode, last(inMoment(firm).projects).id, { name: someName() }),
    'a project is made': () => createProject(firm, random),
    'a project changes': () =>
      person.updateProject(companyCode, project().id, {
        ...someProjectFields(firm, random),
        customerId: pick(random, inMoment(firm).customers).id,
      }),
    'a project moves to a new customer': () =>
      person.updateProject(companyCode, project().id, { customerId: createCustomer(firm, random).id }),
    'a project says whether costs are invoiced': () =>
      firm.priceModels.set(project().id, pick(random, [true, false, null])),
  };
}

function last<T extends Stamped>(rows: readonly T[]): T {
  const [first] = rows.toSorted((one, other) => other.lastModifiedDate.localeCompare(one.lastModifiedDate));
  if (!first) throw new Error('there is none');
  return first;
}

/** What the messages ask for. Only what PowerOffice could never have is renumbered. */
function correctingActs(firm: Firm, random: () => number): Acts {
  const { person } = firm.moment;
  return {
    'a VAT code is put right'() {
      const account = pick(random, Object.keys(vatCodes));
      firm.vatCodes.set(account, vatCodes[account]?.[0] ?? null);
      return account;
    },
    'a customer is put right'() {
      const isUnfit = (number: string) => !/^1\d{4}$/.test(number);
      const { customers } = inMoment(firm);
      const unfit = customers.filter(
        (row) => isUnfit(row.customerNumber) || row.invoiceEmail === UNFIT_EMAIL,
      );
      const { id, customerNumber } = pick(random, unfit.length > 0 ? unfit : customers);
      return person.updateCustomer(companyCode, id, {
        ...{ companyRegistrationNumber: '981566378', invoiceEmail: 'faktura@kunde.example' },
        ...(isUnfit(customerNumber) && { customerNumber: nextCustomerNumber(firm) }),
      });
    },
    'a project is put right'() {
      const unfit = inMoment(firm).projects.filter((row) => /[.,]/.test(row.projectNumber));
      return person.updateProject(companyCode, pick(random, unfit).id, {
        projectNumber: nextProjectNumber(firm, random),
      });
    },
    'a KID is put right'() {
      const wrong = inMoment(firm).invoices.filter(({ paymentId }) => paymentId === '0100231');
      return person.setPaymentId(companyCode, pick(random, wrong).id, pick(random, [null, '0100230'])).id;
    },
  };
}
