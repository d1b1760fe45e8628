import { parseJson } from '../parse-json.ts';
import { limitedBody } from './limited-body.ts';

/** A token endpoint says little; whoever says more is not read to the end. */
export const MAX_TOKEN_ANSWER_BYTES = 1024 * 1024;

/** What a token endpoint says; undefined where it is no JSON. Throws `AnswerTooLarge`. */
export async function tokenAnswer(response: Response): Promise<unknown> {
  return parseJson(new TextDecoder().decode(await limitedBody(response, MAX_TOKEN_ANSWER_BYTES)));
}
