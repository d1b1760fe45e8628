import type { MomentState } from '../../vendors/moment/simulator.ts';
import type { PowerOfficeState } from '../../vendors/poweroffice/state.ts';
import { eventually } from '../eventually.ts';
import type { RunningSuite } from '../running-suite.ts';

export const COMPANY = 'nordbyra';
export const CONNECTION = 'nordbyra-books';
const CLIENT_KEY = 'nordbyra-client-key';

type Moment = MomentState['companies'][string];
type Books = PowerOfficeState['clients'][string];
export type Voucher = Books['vouchers'][number];

export interface Line {
  itemName: string;
  quantity: number;
  unitPrice: number;
  accountNumber?: string;
  [more: string]: unknown;
}

export const line: Line = { itemName: 'Utvikling', quantity: 10, unitPrice: 1000, unitType: 'HOURS' };

/** What the people of the Norwegian demo customer do and look at, in Moment and in its books. */
export function booksOffice({ vendors, idle }: RunningSuite) {
  const { moment, poweroffice } = vendors;
  const inMoment = async (): Promise<Moment> => required((await moment.state()).companies[COMPANY]);
  const books = async (): Promise<Books> => required((await poweroffice.state()).clients[CLIENT_KEY]);
  const vouchers = async (number: number) =>
    (await books()).vouchers.filter(({ invoiceNo }) => invoiceNo === String(number));
  const invoice = async (id: number) => required((await inMoment()).invoices.find((each) => each.id === id));
  return {
    ...{ inMoment, books, vouchers, invoice, idle },
    /** The comparisons that every suite begins with are over: they would bring what a test keeps from arriving. */
    async firstComparisons() {
      const listed = async () => (await moment.calls())['GET /invoices'] ?? 0;
      await eventually(
        'setup and two comparisons have listed the invoices',
        async () => (await listed()) >= 3,
      );
      await idle();
    },
    inGo: <T>(action: string, ...args: unknown[]) => poweroffice.person<T>(action, CLIENT_KEY, ...args),
    act: <T>(action: string, ...args: unknown[]) => moment.person<T>(action, COMPANY, ...args),
    async customer(changes: object = {}): Promise<{ id: number; customerNumber: string }> {
      const customerNumber = String(10_100 + (await inMoment()).customers.length);
      return moment.person('createCustomer', COMPANY, { customerNumber, name: 'Kunde AS', ...changes });
    },
    async project(customerId: number, changes: object = {}): Promise<{ id: number; projectNumber: string }> {
      const projectNumber = String(7_000 + (await inMoment()).projects.length);
      const fields = { projectNumber, name: 'Prosjekt', customerId, projectState: 'inProgress', ...changes };
      return moment.person('createProject', COMPANY, fields);
    },
    /** A draft that was finalized at once, with the number it was given. */
    async finalized(customerId: number, lines: readonly Line[] = [line], changes: object = {}) {
      const fields = { customerId, invoiceLines: lines, ...changes };
      const { id } = await moment.person<{ id: number }>('createDraftInvoice', COMPANY, fields);
      await moment.person('finalizeInvoice', COMPANY, id);
      return { id, number: required((await invoice(id)).invoiceNumber) };
    },
    posted: (number: number): Promise<Voucher> =>
      eventually(`invoice ${number} in PowerOffice with its PDF`, async () =>
        (await vouchers(number)).find(({ documents }) => documents.length > 0),
      ),
  };
}

export type BooksOffice = ReturnType<typeof booksOffice>;

function required<T>(value: T | null | undefined): T {
  if (value === null || value === undefined) throw new Error('the demo customer has it');
  return value;
}
