import type { LiveAct, Stage } from './acts/act.ts';
import { NotNow } from './acts/act.ts';
import type { Story } from './story.ts';
import { tell } from './told.ts';
import { vendorNames } from '../../../shared/vendor.ts';

const notNow = {
  en: 'Not possible just now. {why}',
  de: 'Gerade nicht möglich. {why}',
  no: 'Ikke mulig akkurat nå. {why}',
};
const notTaken = {
  en: '{vendor} does not allow that just now ({problem})',
  de: '{vendor} erlaubt das gerade nicht ({problem})',
  no: '{vendor} tillater ikke det akkurat nå ({problem})',
};

/** Does what a button says. What cannot be done is told like everything else. */
export function playAct({ vendor, play }: LiveAct, stage: Stage, story: Pick<Story, 'tell'>): void {
  try {
    const told = play(stage);
    if (told) story.tell(told, { vendor });
  } catch (error) {
    const problem = error instanceof Error ? error.message : String(error);
    const told =
      error instanceof NotNow
        ? tell(notNow, { why: error.told })
        : tell(notTaken, { vendor: vendorNames[vendor], problem });
    story.tell(told, { vendor });
  }
}
