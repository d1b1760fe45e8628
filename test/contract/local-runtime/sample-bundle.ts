/** The bundle of the sample stack. What its functions saw is appended to a file, one JSON line per event. */
export const sampleBundle = `
import { appendFileSync } from 'node:fs';
import diagnostics from 'node:diagnostics_channel';

const note = (line) => appendFileSync(process.env.NOTES, JSON.stringify(line) + '\\n');
const calls = diagnostics.channel('tandem:vendor-exchange');

export async function worker(event, context) {
  const { functionName, awsRequestId } = context;
  const remaining = context.getRemainingTimeInMillis();
  note({ saw: 'batch', event, functionName, awsRequestId, remaining });
  const tasks = event.Records.map(({ messageId, body }) => ({ messageId, task: JSON.parse(body).task }));
  if (tasks.some(({ task }) => task === 'hang')) await new Promise((resolve) => setInterval(() => {}, 1000));
  if (tasks.some(({ task }) => task === 'exit')) process.exit(1);
  if (tasks.some(({ task }) => task === 'call')) calls.publish({ path: '/projects', status: 200 });
  const failed = tasks.filter(({ task }) => task === 'fail');
  return { batchItemFailures: failed.map(({ messageId }) => ({ itemIdentifier: messageId })) };
}

export async function ingress(event) {
  if (event.rawPath === '/broken') throw new Error('on purpose');
  if (event.rawPath === '/exit') process.exit(1);
  if (event.rawPath === '/environment') return process.env;
  return { statusCode: 202, headers: { 'x-sample': 'yes' }, body: JSON.stringify(event) };
}

export async function console(event) {
  const { PLAIN_HTTP } = process.env;
  return { statusCode: 200, cookies: ['a=1', 'b=2'], headers: {}, body: JSON.stringify({ page: event.rawPath, PLAIN_HTTP }) };
}

export async function sweep(event) {
  note({ saw: 'schedule', event });
}

export async function empty() {}
`;
