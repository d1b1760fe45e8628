import * as z from 'zod';

interface TemplateResource {
  Type: string;
  Properties?: Record<string, unknown>;
  DeletionPolicy?: string;
}

export interface TemplateJson {
  Resources: Record<string, TemplateResource>;
  Outputs: Record<string, { Value: unknown }>;
}

/** `Ref` or `Fn::GetAtt` to a resource, read as the id of that resource. */
export const reference = z.union([
  z.object({ Ref: z.string() }).transform(({ Ref }) => Ref),
  z.object({ 'Fn::GetAtt': z.tuple([z.string(), z.string()]) }).transform((value) => value['Fn::GetAtt'][0]),
]);

const listed = <Item extends z.ZodType>(item: Item) =>
  z.union([z.array(item), item.transform((one) => [one] as z.output<Item>[])]);

export const queueShape = z.object({
  QueueName: z.string(),
  VisibilityTimeout: z.number().optional(),
  MessageRetentionPeriod: z.number(),
  SqsManagedSseEnabled: z.boolean(),
  RedrivePolicy: z.object({ deadLetterTargetArn: reference, maxReceiveCount: z.number() }).optional(),
});

export const functionShape = z.object({
  FunctionName: z.string(),
  Runtime: z.string(),
  Architectures: z.array(z.string()),
  Timeout: z.number(),
  MemorySize: z.number(),
  ReservedConcurrentExecutions: z.number().optional(),
  RecursiveLoop: z.string().optional(),
  TracingConfig: z.object({ Mode: z.string() }).optional(),
  Role: reference,
  LoggingConfig: z.object({ LogFormat: z.string(), LogGroup: reference }),
  Environment: z.object({ Variables: z.record(z.string(), z.unknown()) }),
});

export const mappingShape = z.object({
  BatchSize: z.number(),
  EventSourceArn: reference,
  FunctionName: reference,
  FunctionResponseTypes: z.array(z.string()),
  ScalingConfig: z.object({ MaximumConcurrency: z.number() }),
});

export const alarmShape = z.object({
  AlarmName: z.string(),
  AlarmDescription: z.string(),
  AlarmActions: z.array(reference),
  MetricName: z.string(),
  Namespace: z.string(),
  Dimensions: z.array(z.object({ Name: z.string(), Value: z.unknown() })).default([]),
  Period: z.number(),
  EvaluationPeriods: z.number(),
  Threshold: z.number(),
  TreatMissingData: z.string(),
});

const scheduleShape = z.object({
  Name: z.string(),
  ScheduleExpression: z.string(),
  State: z.string(),
  Targets: z.array(z.object({ Arn: reference, Input: z.string() })),
});

const statement = z.object({
  Effect: z.enum(['Allow', 'Deny']),
  Action: listed(z.string()),
  Resource: listed(z.unknown()),
  Condition: z.unknown().optional(),
});
export type Statement = z.infer<typeof statement>;

export const policyShape = z.object({
  Roles: z.array(reference),
  PolicyDocument: z.object({ Statement: z.array(statement) }),
});

/** Every resource of a type, with its id and the properties the tests look at. */
export function read<Shape extends z.ZodType<object>>(
  { Resources }: TemplateJson,
  type: string,
  shape: Shape,
) {
  return Object.entries(Resources)
    .filter(([, { Type }]) => Type === type)
    .map(([id, { Properties }]) => ({ id, ...shape.parse(Properties ?? {}) }));
}

export const queuesOf = (template: TemplateJson) => read(template, 'AWS::SQS::Queue', queueShape);
export const functionsOf = (template: TemplateJson) => read(template, 'AWS::Lambda::Function', functionShape);
/** Rules that fire by the clock. */
export const schedulesOf = (template: TemplateJson) => {
  const all = Object.entries(template.Resources);
  const timed = all.filter(([, { Properties }]) => Properties?.['ScheduleExpression'] !== undefined);
  return read({ ...template, Resources: Object.fromEntries(timed) }, 'AWS::Events::Rule', scheduleShape);
};
export const alarmsOf = (template: TemplateJson) => read(template, 'AWS::CloudWatch::Alarm', alarmShape);

/** What the function named so may do; the parts of ARNs are written one after another. */
export function allowedTo(template: TemplateJson, functionName: string): Statement[] {
  const role = functionsOf(template).find(({ FunctionName }) => FunctionName === functionName)?.Role;
  return read(template, 'AWS::IAM::Policy', policyShape)
    .filter(({ Roles }) => role !== undefined && Roles.includes(role))
    .flatMap(({ PolicyDocument }) => PolicyDocument.Statement)
    .filter(({ Effect }) => Effect === 'Allow');
}

/** `Fn::Join` and references as one string: `arn:aws:sqs:…` or the id of the resource. */
export function flat(value: unknown): string {
  if (typeof value === 'string') return value;
  const joined = z.object({ 'Fn::Join': z.tuple([z.string(), z.array(z.unknown())]) }).safeParse(value);
  if (!joined.success) return reference.parse(value);
  const [separator, parts] = joined.data['Fn::Join'];
  return parts.map(flat).join(separator);
}
