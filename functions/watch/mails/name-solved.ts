import type { DirectionDefinition } from '../../../shared/direction-definition.ts';
import { isOpen } from '../../../shared/links/link.ts';
import type { LinkStore } from '../../../shared/links/link-store.ts';
import type { Need } from '../../../shared/notices/need.ts';
import type { Trouble } from '../../../shared/notices/notice.ts';
import type { ToldCause } from '../../../shared/notices/told.ts';
import { troubleOf } from './need-of.ts';

/** What a cause that is over was about; undefined where all that is known of it needs somebody for another reason now. */
export async function nameSolved(
  connection: string,
  [code, { most, examples }]: readonly [code: string, cause: ToldCause],
  definitions: readonly DirectionDefinition[],
  links: Pick<LinkStore, 'get'>,
): Promise<Need | undefined> {
  const found = await Promise.all(examples.map((key) => links.get({ connection, ...key })));
  const named = found.flatMap((link): Trouble[] => {
    if (!link?.outcome || isOpen(link.outcome)) return [];
    // Of what was told, the record itself remembers the names.
    const outcome = link.history.find((each) => each.code === code);
    const trouble = outcome && troubleOf({ key: link.key, outcome }, definitions);
    return trouble ? [trouble] : [];
  });
  const [first] = named;
  return first && { reason: first.reason, count: most, named };
}
