import { setUpConnection } from '../../../../functions/ops/setup/setup.ts';
import { createHqOffice } from '../../../unit/hq-awork/hq-office.ts';
import { connectionId, hqEntry } from '../../../unit/ops/ops-harness.ts';
import { type Exchange, keeping } from '../exchanges.ts';
import { bookTimes } from './book-times.ts';
import { changeProjects, linkProjects } from './change-projects.ts';
import { sendQuotes } from './send-quotes.ts';

const settings = { phases: 'by-list', sendAcceptedQuotes: true };

/** What setup, operators and both directions of hq-awork ask under a path, with quotes in one generation of HQ. */
export async function hqAworkExchanges(apiVersion: 'v1' | 'v2', path: string): Promise<Exchange[]> {
  const office = await createHqOffice(settings, { newFinance: apiVersion === 'v2' });
  const { operator } = office;
  const { fetch: answer } = operator;
  if (!answer) throw new Error('nothing goes over the line');
  const exchanges: Exchange[] = [];
  const kept = keeping(exchanges, answer);
  operator.fetch = (input, init) => kept(new Request(input, init));
  const { vendors, ...entry } = hqEntry(settings);
  await office.add({ ...entry, vendors: { ...vendors, hq: { ...vendors.hq, apiVersion } } });
  await setUpConnection(connectionId, operator);
  const linked = await linkProjects(office);
  await bookTimes(office, linked);
  await sendQuotes(office, linked);
  await changeProjects(office, linked);
  await setUpConnection(connectionId, operator);
  return exchanges.filter((exchange) => exchange.path.startsWith(path));
}
