import { Duration } from 'aws-cdk-lib';
import { Metric, Stats } from 'aws-cdk-lib/aws-cloudwatch';
import type { IFunction } from 'aws-cdk-lib/aws-lambda';
import type { AlarmBell } from './alarm-bell.ts';

const period = Duration.minutes(5);
const harm =
  'Nothing is lost, but changes arrive only with the next sweep. Customers of every connector with webhooks may be harmed; ' +
  '"ops status CONNECTION" shows whether webhooks of one arrive.';

export function ringForIngress(bell: AlarmBell, ingress: IFunction) {
  bell.ring('ingress-5xx', {
    metric: urlMetric(ingress, 'Url5xxCount'),
    rings: { from: 1 },
    says: `Vendors get server errors for their webhooks, or the webhook function crashes. ${harm} The log says why; vendors switch a failing webhook off after some time.`,
  });
  bell.ring('ingress-4xx', {
    metric: urlMetric(ingress, 'Url4xxCount'),
    // A scanner tries an address or two; a webhook with an outdated secret keeps failing.
    rings: { from: 20 },
    periods: 3,
    says: `Webhooks are refused: unknown connection, wrong token or wrong signature. ${harm} The log names the connection; register its webhooks anew.`,
  });
}

export const urlMetric = (
  ingress: IFunction,
  metricName: 'Url4xxCount' | 'Url5xxCount' | 'UrlRequestCount',
) =>
  new Metric({
    namespace: 'AWS/Lambda',
    metricName,
    dimensionsMap: { FunctionName: ingress.functionName },
    statistic: Stats.SUM,
    period,
  });
