import { parseJson } from '../parse-json.ts';
import { limitedBody } from './limited-body.ts';

/** A refusal says little; whoever says more is not read to the end. */
const MAX_REFUSAL_BYTES = 1024 * 1024;

/** What a token endpoint says with a refusal; undefined where it is no JSON. Throws `AnswerTooLarge`. */
export async function tokenAnswer(response: Response): Promise<unknown> {
  return parseJson(new TextDecoder().decode(await limitedBody(response, MAX_REFUSAL_BYTES)));
}
