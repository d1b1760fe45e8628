import { COMPANY } from './office.ts';
import type { RunningSuite } from '../running-suite.ts';

type Kind = 'Invoices' | 'Customers' | 'Projects';

/** Acts while Moment's webhooks of these kinds are lost: nobody listens to them. */
export async function withoutWebhooks<T>(
  { vendors: { moment } }: RunningSuite,
  kinds: readonly Kind[],
  act: () => Promise<T>,
): Promise<T> {
  const all = (await moment.state()).companies[COMPANY]?.webhooks ?? [];
  const lost = all.filter(({ type }) => kinds.some((kind) => kind === type));
  for (const { id } of lost) await moment.person('removeWebhook', COMPANY, id);
  try {
    return await act();
  } finally {
    for (const { type, url } of lost) await moment.person('addWebhook', COMPANY, { type, url });
  }
}
