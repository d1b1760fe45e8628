import { readdirSync, readFileSync } from 'node:fs';
import * as z from 'zod';
import { parseJson } from '../../../shared/parse-json.ts';
import { Refusal } from '../output/report.ts';

const stageFile = z.object({
  region: z.string().default('eu-central-1'),
  senderAddress: z.string().optional(),
});
const folder = new URL('../../../infra/stages/', import.meta.url);

/** Where a stage lies and from whom its mails are, by the file that it is deployed by. */
export function readStageFile(stage: string): z.infer<typeof stageFile> {
  const known = readdirSync(folder).map((name) => name.replace('.json', ''));
  if (!known.includes(stage))
    throw new Refusal(`There is no stage "${stage}". There are: ${known.join(', ')} (infra/stages).`);
  const { data } = stageFile.safeParse(parseJson(readFileSync(new URL(`${stage}.json`, folder), 'utf8')));
  if (!data) throw new Refusal(`infra/stages/${stage}.json does not describe a stage.`);
  return data;
}
