import { pick } from '../random.ts';
import { bookCost } from './book-cost.ts';
import { clientKey, type Firm, inBooks, inMoment } from './firm.ts';
import { postingsOf } from './posting.ts';
import { forgetRepair } from './removals.ts';

type Acts = Record<string, () => unknown>;

/** What the bookkeeper does in PowerOffice. */
export function bookkeeperActs(firm: Firm, random: () => number): Acts {
  return { ...costActs(firm, random), ...foreignActs(firm, random), ...settingActs(firm, random) };
}

function costActs(firm: Firm, random: () => number): Acts {
  const { person } = firm.powerOffice;
  const cost = () => bookCost(firm, random);
  const standing = () =>
    inBooks(firm).vouchers.filter(({ createdBy, isReversed }) => createdBy === 'person' && !isReversed);
  const takeBackArrived = () => {
    const ids = arrivedVouchers(firm);
    const arrived = standing().filter(({ Id }) => ids.has(Id));
    return person.reverseVoucher(clientKey, pick(random, arrived).Id).voucherNo;
  };
  return {
    'a cost is booked': cost,
    'another cost is booked': cost,
    'a third cost is booked': cost,
    'a voucher is taken back': () => person.reverseVoucher(clientKey, pick(random, standing()).Id).voucherNo,
    'a cost in Moment is taken back': takeBackArrived,
    'another cost in Moment is taken back': takeBackArrived,
  };
}

/** Vouchers of which something is in Moment, perhaps not all of it yet. */
function arrivedVouchers(firm: Firm): Set<string> {
  const ids = new Set(inMoment(firm).projectExpenses.map(({ externalId }) => externalId));
  return new Set(
    postingsOf(firm)
      .filter(({ Id }) => ids.has(`pogo:${Id}`))
      .map(({ VoucherId }) => VoucherId),
  );
}

function foreignActs(firm: Firm, random: () => number): Acts {
  const { person } = firm.powerOffice;
  return {
    'somebody else posts an invoice of the next number'() {
      const numbers = inMoment(firm).invoices.map(({ invoiceNumber }) => invoiceNumber ?? 0);
      const invoiceNo = Math.max(10_022, ...numbers) + pick(random, [0, 1]);
      return person.postForeignInvoice(clientKey, { invoiceNo, customerNo: 15_001 }).invoiceNo;
    },
    'a customer is made by hand': () =>
      person.createCustomer(clientKey, {
        Number: pick(random, [10_003, 10_004, 10_006, 10_007, 15_002]),
        Name: 'Kunde fra bilag',
        PhoneNumber: '99 88 77 66',
      }).Number,
    'a project is made by hand': () =>
      person.createProject(clientKey, {
        Code: pick(random, ['6113', '6114', 'F902']),
        Name: 'Prosjekt fra bilag',
        ContractNo: 'K-8',
      }).Code,
    'one of ours is reversed by hand': () => reverseKnown(firm, random),
    'another of ours is reversed by hand': () => reverseKnown(firm, random),
    'a third of ours is reversed by hand': () => reverseKnown(firm, random),
  };
}

/** One of ours, once we know that it is there. */
function reverseKnown(firm: Firm, random: () => number) {
  const links = firm.stores.links.items(({ entity, lease }) => entity === 'invoice' && !lease);
  const isSettled = (kind: string | undefined) => kind === 'done' || kind === 'skipped';
  const known = links.filter(({ targetId, outcome }) => targetId && isSettled(outcome?.kind));
  const { sourceId, targetId } = pick(random, known);
  const { voucherNo } = firm.powerOffice.person.reverseVoucher(clientKey, targetId ?? '');
  firm.removals.invoices.add(sourceId);
  forgetRepair({ entity: 'invoice', id: sourceId }, firm.removals, firm.stores.queue);
  return voucherNo;
}

function settingActs(firm: Firm, random: () => number): Acts {
  const { person } = firm.powerOffice;
  return {
    'a period is closed': () => person.setLockDate(clientKey, '2026-02-28'),
    'the periods are open again': () => person.setLockDate(clientKey, null),
    'a missing account is added': () =>
      person.addAccount(clientKey, { accountNo: 3050, name: 'Salg, ny', vatCode: '3' }).AccountNo,
    'a missing department is added': () => person.addDepartment(clientKey, { code: '30', name: 'Film' }).Code,
    'an account is given up'() {
      if (random() < 0.7) throw new Error('still in use');
      person.deactivateAccount(clientKey, pick(random, [3100, 3200]));
    },
  };
}
