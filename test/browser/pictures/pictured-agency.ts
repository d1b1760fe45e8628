import { beginMocoAwork } from '../../../infra/local/demo/beginnings/moco-awork.ts';
import { storeSignatureKey } from '../../../functions/ops/connections/key.ts';
import { OTHER } from '../../unit/console/console-harness.ts';
import { leaveOpen } from '../../unit/console/pages/open-record.ts';
import { addVerlag } from '../../unit/console/types-harness.ts';
import { connectionId, hqEntry, signatureKey } from '../../unit/ops/ops-harness.ts';
import type { ServedConsole } from '../serve-console.ts';
import { noUsage } from '../../../shared/figures/figures.ts';
import { pausedWith } from '../../../shared/connections/connection.ts';

const people = [
  { first: 'Lena', last: 'Brandt' },
  { first: 'Jonas', last: 'Keller' },
];

/** An agency that has not begun, with what the demo agency begins with and a project that needs somebody. */
export async function openAgency({ moco, awork, operator }: ServedConsole): Promise<void> {
  for (const { first, last } of people) {
    const email = `${first.toLowerCase()}@nordagentur.example`;
    moco.person.createUser({ firstname: first, lastname: last, email });
    awork.person.createUser({ firstName: first, lastName: last, email });
  }
  for (const name of ['Konzeption', 'Design']) awork.person.createTypeOfWork({ name });
  awork.person.createTemplate({
    name: 'Website Standard',
    lists: [{ name: 'Phase 1', tasks: ['Kick-off'] }],
  });
  moco.person.createCustomField({ name: 'awork Projekt', kind: 'Link' });
  moco.person.createCustomField({ name: 'Sync zu awork', kind: 'Boolean' });
  moco.person.createCustomField({
    ...{ name: 'awork Projektvorlage', kind: 'Select' },
    defaults: ['Website Standard', 'Kampagne'],
  });
  const { id: customer_id } = moco.person.createCompany({ name: 'Nordlicht Verlag GmbH' });
  beginMocoAwork({ moco, awork });
  moco.person.createProject({
    ...{ name: 'Herbstkampagne', customer_id },
    custom_properties: { 'Sync zu awork': '1', 'awork Projektvorlage': 'Kampagne' },
  });
  await storeSignatureKey(connectionId, signatureKey, false, operator);
}

/** Other customers, each in another state. */
export async function openOthers(served: ServedConsole): Promise<void> {
  const { add, operator } = served;
  await addVerlag(served);
  await add({ ...hqEntry(), id: 'kreativbuero' }, books);
  await leaveOpen(served, 'waiting', {
    ...{
      code: 'person-not-in-hq',
      details: { person: 'Mira Sommer', date: '2026-03-03', project: 'Website' },
    },
    key: { connection: 'kreativbuero' },
  });
  await leaveOpen(served, 'retrying', { key: { connection: OTHER } });
  const details = { vendor: 'moment', problem: 'invalid API key' };
  const at = operator.now().toISOString();
  await operator.connections.change(books.id, pausedWith({ code: 'credentials-refused', details, at }));
}

const books = {
  ...{ id: 'nordbyra-books', connector: 'moment-poweroffice', status: 'active' },
  settings: { startDate: '2026-01-01', roundingAccount: 7770 },
  vendors: {
    moment: { companyCode: 'nordbyra', apiKey: 'moment-key' },
    poweroffice: { applicationKey: 'a', clientKey: 'c', subscriptionKey: 's' },
  },
};

const PER_HOUR = [3, 5, 8, 6, 2, 4, 7, 9, 5, 3, 1];
const DAYS = 30;

/** What flowed in a month of office hours. */
export async function addFlows({ operator }: ServedConsole, direction: string): Promise<void> {
  for (let day = 0; day < DAYS; day += 1)
    for (const [index, most] of PER_HOUR.entries()) {
      const at = new Date(operator.now().getTime() - (day * 24 + index) * 3_600_000);
      const isWeekend = [0, 6].includes(at.getUTCDay());
      if (isWeekend || at.getUTCHours() < 6 || at.getUTCHours() > 17) continue;
      const records = Math.max(1, most - (day % 4));
      const hour = at.toISOString().slice(0, 13);
      const flow = { hour, records, live: records, liveMilliseconds: records * 1900 };
      await operator.figures.addFlow(connectionId, direction, { ...flow, ...noUsage });
    }
}
