import {
  CreateTableCommand,
  DescribeTableCommand,
  DynamoDBClient,
  ResourceNotFoundException,
} from '@aws-sdk/client-dynamodb';
import * as z from 'zod';
import { localClient } from './local-account.ts';
import { nameOf } from './physical.ts';
import type { Resource } from './template.ts';

const keySchema = z.array(z.object({ AttributeName: z.string(), KeyType: z.enum(['HASH', 'RANGE']) }));
const tableProperties = z.object({
  KeySchema: keySchema,
  AttributeDefinitions: z.array(
    z.object({ AttributeName: z.string(), AttributeType: z.enum(['S', 'N', 'B']) }),
  ),
  GlobalSecondaryIndexes: z
    .array(
      z.object({
        IndexName: z.string(),
        KeySchema: keySchema,
        Projection: z.object({
          ProjectionType: z.enum(['ALL', 'KEYS_ONLY', 'INCLUDE']),
          NonKeyAttributes: z.array(z.string()).optional(),
        }),
      }),
    )
    .optional(),
});

/** Creates the table unless the data directory holds it already. Returns its name. */
export async function createTable(resource: Resource, endpoint: string): Promise<string> {
  const client = new DynamoDBClient(localClient(endpoint));
  const TableName = nameOf(resource, 'TableName');
  const properties = tableProperties.parse(resource.properties);
  try {
    const stored = await storedIndexes(client, TableName);
    const declared = (properties.GlobalSecondaryIndexes ?? []).map(({ IndexName }) => IndexName);
    if (!stored) {
      await client.send(new CreateTableCommand({ TableName, ...properties, BillingMode: 'PAY_PER_REQUEST' }));
    } else if (stored.sort().join() !== declared.sort().join()) {
      // The engine cannot add an index to a table that exists.
      throw new Error(
        `the stored table ${TableName} has other indexes (${stored.join()}); use a new data directory`,
      );
    }
    return TableName;
  } finally {
    client.destroy();
  }
}

async function storedIndexes(client: DynamoDBClient, TableName: string): Promise<string[] | undefined> {
  try {
    const { Table } = await client.send(new DescribeTableCommand({ TableName }));
    return (Table?.GlobalSecondaryIndexes ?? []).map(({ IndexName }) => IndexName ?? '');
  } catch (error) {
    if (error instanceof ResourceNotFoundException) return undefined;
    throw error;
  }
}
