import * as z from 'zod';
import type { Template } from './template.ts';
import { ofType } from './template.ts';

/** `Fn::GetAtt` of a resource, read as the id of that resource. */
export const attribute = z
  .object({ 'Fn::GetAtt': z.tuple([z.string(), z.string()]) })
  .transform((value) => value['Fn::GetAtt'][0]);

const policyProperties = z.object({
  Roles: z.array(z.object({ Ref: z.string() })),
  PolicyDocument: z.object({
    Statement: z.array(z.object({ Effect: z.string(), Action: z.union([z.string(), z.array(z.string())]) })),
  }),
});

/** What a role may do, on whatever resource: IAM actions such as `dynamodb:GetItem`. */
export function allowedActions(template: Template, role: string): string[] {
  return ofType(template, 'AWS::IAM::Policy')
    .map(({ properties }) => policyProperties.parse(properties))
    .filter(({ Roles }) => Roles.some(({ Ref }) => Ref === role))
    .flatMap(({ PolicyDocument }) => PolicyDocument.Statement)
    .flatMap(({ Effect, Action }) => (Effect === 'Allow' ? Action : []));
}
