import * as z from 'zod';
import type { LambdaPool } from './lambda-pool.ts';
import type { Resolve } from './resolve.ts';
import type { Template } from './template.ts';
import { ofType } from './template.ts';

const rule = z.object({
  EventPattern: z.record(z.string(), z.unknown()),
  Targets: z.array(z.object({ Arn: z.unknown() })),
});

/** Rules that invoke a function for events of a pattern. */
export interface EventRule {
  pattern: Readonly<Record<string, unknown>>;
  functionArns: readonly string[];
}

export function readEventRules(template: Template, resolve: Resolve): EventRule[] {
  return ofType(template, 'AWS::Events::Rule')
    .filter(({ properties }) => properties['EventPattern'] !== undefined)
    .map(({ properties }) => rule.parse(properties))
    .map(({ EventPattern, Targets }) => ({
      pattern: z.record(z.string(), z.unknown()).parse(resolve(EventPattern)),
      functionArns: Targets.map(({ Arn }) => String(resolve(Arn))),
    }));
}

/** Invokes whoever an event is for. A failed invocation is counted by its pool. */
export function deliverEvent(
  event: unknown,
  rules: readonly EventRule[],
  pools: readonly LambdaPool[],
): void {
  const arns = rules.flatMap(({ pattern, functionArns }) => (matches(pattern, event) ? functionArns : []));
  for (const { lambda, invoke } of pools) if (arns.includes(lambda.arn)) void invoke(event).catch(() => {});
}

/** As EventBridge reads a pattern of plain values: each field is one of those listed, or any of its values is. */
export function matches(pattern: unknown, value: unknown): boolean {
  if (Array.isArray(pattern))
    return Array.isArray(value) ? value.some((each) => pattern.includes(each)) : pattern.includes(value);
  const fields = z.record(z.string(), z.unknown());
  const held = fields.safeParse(value).data;
  const asked = fields.parse(pattern);
  return held !== undefined && Object.entries(asked).every(([name, inner]) => matches(inner, held[name]));
}
