import * as z from 'zod';
import { findConnector } from '../access/find-connection.ts';
import type { Operator } from '../operator.ts';
import type { Report } from '../output/report.ts';
import { entrySchema } from './file-schema.ts';

/** The JSON Schema of a connection file for one connector, for editors and for whoever fills it in. */
export function connectionFileSchema(connector: string, operator: Pick<Operator, 'connectors'>): Report {
  const definition = findConnector(connector, operator);
  const data = z.toJSONSchema(z.array(entrySchema(definition)), { io: 'input' });
  return { data, text: JSON.stringify(data, null, 2), exitCode: 0 };
}
