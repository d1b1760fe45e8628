import type { IFunction } from 'aws-cdk-lib/aws-lambda';
import type { AlarmBell } from './alarm-bell.ts';
import { urlMetric } from './ingress-alarms.ts';

const harm =
  'Customers and operators do not see the state of their connections; what is transferred goes on.';

/** A request that is refused rings nothing: the address is public, and whatever tries it is turned away. */
export function ringForConsole(bell: AlarmBell, pages: IFunction) {
  bell.ring('console-5xx', {
    metric: urlMetric(pages, 'Url5xxCount'),
    rings: { from: 1 },
    says: `A page of the console failed, crashed it or took too long. ${harm} The log of the function has the error with its stack.`,
  });
}
