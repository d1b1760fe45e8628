import { sendQuote } from '../../../../functions/ops/quotes/send-quote.ts';
import { showQuote } from '../../../../functions/ops/quotes/show-quote.ts';
import type { HqOffice } from '../../../unit/hq-awork/hq-office.ts';
import { connectionId } from '../../../unit/ops/ops-harness.ts';
import { expectThat, type LinkedProject } from './change-projects.ts';

/** One quote goes to awork by itself once it is accepted, another because an operator sends it. */
export async function sendQuotes(office: HqOffice, { hqProjectId, aworkProjectId }: LinkedProject) {
  const { hq, awork, operator, taskType } = office;
  const workshop = { text: '<p>Workshop</p>', amount: 1, unit: 'Tage', taskTypeId: taskType.id };
  const positions = [
    { text: '<p>Angebotenes</p>', positions: [workshop] },
    { text: '<p>Beratung</p><ul><li>vor Ort</li></ul>', amount: 2, unit: 'Stunden', isOptional: true },
  ];
  const quote = (number: string) =>
    hq.person.createQuote({ projectId: hqProjectId, subject: 'Relaunch', number, positions });
  const accepted = quote('A-7');
  quote('A-8');
  const tasks = () => awork.state().tasks.filter(({ projectId }) => projectId === aworkProjectId).length;
  const before = tasks();
  await office.sweep('hq-awork-projects', 'quotes');
  hq.person.setQuoteStatus(accepted.id, 'Accepted');
  await office.sweep('hq-awork-projects', 'quotes');
  expectThat(tasks() === before + 2, 'the accepted quote is sent');
  await showQuote(connectionId, 'A-8', operator);
  await sendQuote(connectionId, 'A-8', {}, { ...operator, sleep: () => office.work() });
  expectThat(tasks() === before + 4, 'the other quote is sent');
}
