import * as z from 'zod';
import type { SecretCollection } from './secret-records.ts';
import { findSecret, newSecret, newVersion, nowSeconds, SecretsRefusal } from './secret-records.ts';

type Action = (input: unknown, collection: SecretCollection) => unknown;

const named = z.object({ SecretId: z.string().min(1) });

/** The actions of Secrets Manager that the suite and its operators use. */
export const secretActions: Record<string, Action> = {
  CreateSecret(input, collection) {
    const { Name, SecretString, ClientRequestToken } = read(
      input,
      z.object({
        Name: z.string().min(1),
        SecretString: z.string(),
        ClientRequestToken: z.string().optional(),
      }),
    );
    const existing = collection.get(Name);
    if (existing?.deletedAt !== undefined) {
      throw new SecretsRefusal(
        'InvalidRequestException',
        'A secret with this name is scheduled for deletion.',
      );
    }
    if (existing) {
      throw new SecretsRefusal('ResourceExistsException', `The secret ${Name} already exists.`);
    }
    const secret = newSecret(Name, SecretString, ClientRequestToken);
    collection.put(Name, secret);
    return { ARN: secret.arn, Name, VersionId: secret.current.id };
  },

  PutSecretValue(input, collection) {
    const schema = named.extend({ SecretString: z.string(), ClientRequestToken: z.string().optional() });
    const { SecretId, SecretString, ClientRequestToken } = read(input, schema);
    const secret = findSecret(collection, SecretId, 'read');
    // The same token again is the retry of a request that was answered already.
    if (secret.current.id !== ClientRequestToken) {
      secret.previous = secret.current;
      secret.current = newVersion(SecretString, ClientRequestToken);
      collection.put(secret.name, secret);
    }
    return {
      ARN: secret.arn,
      Name: secret.name,
      VersionId: secret.current.id,
      VersionStages: ['AWSCURRENT'],
    };
  },

  GetSecretValue(input, collection) {
    const schema = named.extend({
      VersionStage: z.enum(['AWSCURRENT', 'AWSPREVIOUS']).default('AWSCURRENT'),
    });
    const { SecretId, VersionStage } = read(input, schema);
    const secret = findSecret(collection, SecretId, 'read');
    const version = VersionStage === 'AWSCURRENT' ? secret.current : secret.previous;
    if (!version)
      throw new SecretsRefusal('ResourceNotFoundException', `There is no version ${VersionStage}.`);
    return {
      ARN: secret.arn,
      Name: secret.name,
      VersionId: version.id,
      SecretString: version.text,
      VersionStages: [VersionStage],
      CreatedDate: version.createdAt,
    };
  },

  DeleteSecret(input, collection) {
    const schema = named.extend({ ForceDeleteWithoutRecovery: z.boolean().default(false) });
    const { SecretId, ForceDeleteWithoutRecovery } = read(input, schema);
    const secret = findSecret(collection, SecretId, 'describe');
    if (ForceDeleteWithoutRecovery) collection.remove(secret.name);
    else collection.put(secret.name, { ...secret, deletedAt: nowSeconds() });
    return { ARN: secret.arn, Name: secret.name, DeletionDate: nowSeconds() };
  },

  DescribeSecret(input, collection) {
    const { arn, name, current, previous, createdAt, deletedAt } = findSecret(
      collection,
      read(input, named).SecretId,
      'describe',
    );
    const VersionIdsToStages = {
      [current.id]: ['AWSCURRENT'],
      ...(previous && { [previous.id]: ['AWSPREVIOUS'] }),
    };
    return { ARN: arn, Name: name, CreatedDate: createdAt, DeletedDate: deletedAt, VersionIdsToStages };
  },

  ListSecrets(input, collection) {
    const filter = z.object({ Key: z.literal('name'), Values: z.array(z.string()) });
    const { Filters } = read(input, z.object({ Filters: z.array(filter).default([]) }));
    const prefixes = Filters.flatMap(({ Values }) => Values);
    const listed = collection
      .values()
      .filter(({ deletedAt }) => deletedAt === undefined)
      .filter(({ name }) => prefixes.length === 0 || prefixes.some((prefix) => name.startsWith(prefix)));
    return {
      SecretList: listed.map(({ arn, name, createdAt }) => ({
        ARN: arn,
        Name: name,
        CreatedDate: createdAt,
      })),
    };
  },
};

function read<T>(input: unknown, schema: z.ZodType<T>): T {
  const result = schema.safeParse(input);
  if (result.success) return result.data;
  throw new SecretsRefusal('ValidationException', z.prettifyError(result.error));
}
